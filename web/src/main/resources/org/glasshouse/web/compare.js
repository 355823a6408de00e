// Has all lives lived again, side by side, and shows the page with what came of it.
const button = document.getElementById('live');
const told = document.getElementById('told');

button?.addEventListener('click', async () => {
  button.disabled = true;
  const began = performance.now();
  const tell = () => { told.textContent = `Both societies live again … ${Math.round((performance.now() - began) / 1000)} s`; };
  tell();
  const clock = setInterval(tell, 5000);
  try {
    const answer = await fetch('/api/comparison/lives', {
      method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ runs: button.dataset.runs.split(' ') }),
    });
    if (answer.ok) {
      location.hash = 'lives';
      location.reload();
      return;
    }
    clearInterval(clock);
    told.textContent = (await answer.json()).error;
  } catch {
    clearInterval(clock);
    told.textContent = 'The server does not answer. Is ./glasshouse serve still running?';
  }
  button.disabled = false;
});
