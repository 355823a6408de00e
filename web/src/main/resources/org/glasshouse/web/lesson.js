// Lessons work without this. With it sliders show what they do while they move, and small runs start from the page.
import { post } from '/assets/post.js';

const live = document.getElementById('live');
const heard = document.getElementById('heard');
let wanted = 0;
let stream = null;

// The part that shows what came, taken from the same page at another address.
async function refresh(address) {
  wanted += 1;
  const mine = wanted;
  const answer = await fetch(address);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('shown');
  if (mine !== wanted || !fresh) { return; }
  document.getElementById('shown').replaceChildren(...fresh.childNodes);
  prepareRun();
}

function moved() {
  const address = new URL(live.getAttribute('action').split('#')[0], location.href);
  address.search = new URLSearchParams(new FormData(live));
  history.replaceState(null, '', address);
  for (const link of document.querySelectorAll('.steps a, .ways a[rel], .lesson-head a')) {
    const own = new URL(link.href);
    if (own.pathname !== address.pathname) { continue; }
    for (const [name, value] of address.searchParams) {
      if (name !== 'lang' && name !== 'step') { own.searchParams.set(name, value); }
    }
    link.href = own;
  }
  return address;
}

if (live) {
  live.querySelector('.scriptless').closest('p').classList.add('gone');
  let waiting = 0;
  let speaking = 0;
  for (const slider of live.querySelectorAll('input[type="range"]')) {
    const said = slider.dataset.said.split('|');
    slider.addEventListener('input', () => {
      slider.setAttribute('aria-valuetext', said[slider.value]);
      slider.parentElement.querySelector('output').textContent = said[slider.value];
      clearTimeout(waiting);
      clearTimeout(speaking);
      waiting = setTimeout(() => refresh(moved()).catch(() => {}), 60);
      speaking = setTimeout(() => {
        heard.textContent = document.querySelector('#shown p')?.textContent ?? '';
      }, 900);
    });
  }
  live.addEventListener('submit', (event) => { event.preventDefault(); refresh(moved()).catch(() => {}); });
}

// Follows a run until it is over, then shows what came of it.
function prepareRun() {
  stream?.close();
  const run = document.getElementById('run');
  if (!run) { return; }
  const button = run.querySelector('button');
  const told = run.querySelector('.told');
  button.addEventListener('click', async () => {
    button.disabled = true;
    told.textContent = run.dataset.begins;
    const { ok, silent, said } = await post(`/api/lessons/${run.dataset.lesson}/runs`, JSON.parse(run.dataset.places));
    if (ok) { follow(run, told, button, said.id); return; }
    told.textContent = silent ? run.dataset.silent : said.error;
    button.disabled = false;
  });
  if (run.dataset.run) {
    button.disabled = true;
    follow(run, told, button, run.dataset.run);
  }
}

function follow(run, told, button, id) {
  const own = new EventSource(`/api/runs/${encodeURIComponent(id)}/progress`);
  stream = own;
  let last = '';
  own.addEventListener('progress', async (event) => {
    const now = JSON.parse(event.data);
    if (!run.isConnected) { own.close(); return; }
    if (now.state === 'done') {
      own.close();
      await refresh(location.href.split('#')[0]);
      const shown = document.getElementById('shown');
      shown.focus();
      return;
    }
    if (now.state === 'failed' || now.state === 'stopped') {
      own.close();
      told.textContent = now.said;
      button.disabled = false;
      return;
    }
    const share = now.total ? Math.floor((10 * now.done) / now.total) * 10 : 0;
    const text = now.state === 'waiting'
      ? run.dataset.waits.replace('{before}', now.before)
      : run.dataset.runs.replace('{share}', share);
    if (text !== last) { told.textContent = text; last = text; }
  });
  own.addEventListener('refused', (event) => {
    own.close();
    told.textContent = JSON.parse(event.data).said;
    button.disabled = false;
  });
  own.onerror = () => { told.textContent = run.dataset.silent; last = ''; };
}

prepareRun();
