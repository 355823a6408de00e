// A form that says how much of a scenario to run: values from the address, and the order that goes to the server.
import { post } from '/assets/post.js';

// Fills the fields from the address and keeps the address up to date.
export function bind(fields) {
  const wanted = new URLSearchParams(location.search);
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
}

function refuse(field, told, why) {
  field.setAttribute('aria-invalid', 'true');
  field.focus();
  told.textContent = `${field.labels[0].textContent}: ${why}`;
  return null;
}

// What differs from the form as it came, as numbers by name; null if a field holds no whole number.
export function numbers(fields, told) {
  const order = {};
  for (const field of fields) {
    const text = field.value.replaceAll(/[,\s]/g, '');
    if (text === field.dataset.value) { continue; }
    if (!/^-?\d{1,18}$/.test(text)) { return refuse(field, told, 'expected a whole number, written with digits only.'); }
    order[field.name] = Number(text);
    if (!Number.isSafeInteger(order[field.name])) { return refuse(field, told, 'this number is too large.'); }
  }
  return order;
}

// Sends the order and goes to the run, or says what is wrong.
export async function send(address, order, fields, button, told) {
  button.disabled = true;
  told.textContent = 'Working out what this will take …';
  const { ok, said } = await post(address, order);
  if (ok) {
    location.assign(`/runs/${encodeURIComponent(said.id)}`);
    return;
  }
  told.textContent = said.error;
  const named = fields.find((field) => said.error.startsWith(`${field.name}:`) || said.error.includes(`--${field.name} `));
  if (named) { named.setAttribute('aria-invalid', 'true'); named.focus(); }
  button.disabled = false;
}
