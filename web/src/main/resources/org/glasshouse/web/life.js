// Has a life lived again without this and that, and says what would have prevented the worst of it.
import { post } from '/assets/post.js';

const button = document.getElementById('find');
const told = document.getElementById('told');
const found = document.getElementById('found');

function made(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

// Sentences as paragraphs; those that begin with a dash as lists between them.
function tell(lines) {
  let list = null;
  for (const line of lines) {
    if (line.startsWith('– ')) {
      if (!list) { list = document.createElement('ul'); list.className = 'plain'; found.append(list); }
      list.append(made('li', line.slice(2)));
    } else {
      list = null;
      found.append(made('p', line));
    }
  }
}

button.addEventListener('click', async () => {
  button.disabled = true;
  told.textContent = 'The life is lived again …';
  const { ok, said } = await post(
    `/api/runs/${encodeURIComponent(button.dataset.run)}/lives/${encodeURIComponent(button.dataset.citizen)}/prevention`, {});
  if (ok) {
    found.replaceChildren(made('p', said.door));
    tell(said.said);
    if (said.days.length) {
      found.append(made('h3', 'What the days rest on'));
      tell(said.days);
    }
    told.textContent = 'Found:';
    button.remove();
    return;
  }
  told.textContent = said.error;
  button.disabled = false;
});
