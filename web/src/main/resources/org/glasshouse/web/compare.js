// Has all lives lived again, side by side, and shows the page with what came of it.
import { post } from '/assets/post.js';

const button = document.getElementById('live');
const told = document.getElementById('told');

button?.addEventListener('click', async () => {
  button.disabled = true;
  const began = performance.now();
  const tell = () => { told.textContent = `Both societies live again … ${Math.round((performance.now() - began) / 1000)} s`; };
  tell();
  const clock = setInterval(tell, 5000);
  const { ok, said } = await post('/api/comparison/lives', { runs: button.dataset.runs.split(' ') });
  clearInterval(clock);
  if (ok) {
    location.hash = 'lives';
    location.reload();
    return;
  }
  told.textContent = said.error;
  button.disabled = false;
});
