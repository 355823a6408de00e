// Sends the form as an order in JSON and goes to the run. Values in the address fill the form.
const form = document.getElementById('start');
const told = document.getElementById('told');
const wanted = new URLSearchParams(location.search);
const fields = [...form.querySelectorAll('input')];

for (const field of fields) {
  if (wanted.has(field.name)) { field.value = wanted.get(field.name); }
  field.addEventListener('input', () => {
    field.removeAttribute('aria-invalid');
    const address = new URL(location.href);
    if (field.value === field.dataset.value) {
      address.searchParams.delete(field.name);
    } else {
      address.searchParams.set(field.name, field.value);
    }
    history.replaceState(null, '', address);
  });
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const order = { scenario: form.dataset.scenario };
  for (const field of fields) {
    const text = field.value.replaceAll(/[,\s]/g, '');
    if (text === field.dataset.value) { continue; }
    if (!/^-?\d{1,18}$/.test(text)) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
      told.textContent = `${field.labels[0].textContent}: expected a whole number, written with digits only.`;
      return;
    }
    order[field.name] = Number(text);
    if (!Number.isSafeInteger(order[field.name])) {
      field.setAttribute('aria-invalid', 'true');
      field.focus();
      told.textContent = `${field.labels[0].textContent}: this number is too large.`;
      return;
    }
  }
  const button = form.querySelector('button');
  button.disabled = true;
  told.textContent = 'Working out what this will take …';
  try {
    const answer = await fetch('/api/runs', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(order),
    });
    const said = await answer.json();
    if (answer.ok) {
      location.assign(`/runs/${encodeURIComponent(said.id)}`);
      return;
    }
    told.textContent = said.error;
    const named = fields.find((field) => said.error.startsWith(`${field.name}:`) || said.error.includes(`--${field.name} `));
    if (named) { named.setAttribute('aria-invalid', 'true'); named.focus(); }
  } catch {
    told.textContent = 'The server does not answer. Is ./glasshouse serve still running?';
  }
  button.disabled = false;
});
