// Shows how far a run is, as the server tells it; pauses it and lets it go on.
import { post } from '/assets/post.js';

const box = document.getElementById('progress');
const run = encodeURIComponent(box.dataset.run);
const part = (id) => document.getElementById(id);
const whole = (number) => number.toLocaleString('en');
const states = {
  waiting: 'It waits for its turn.', running: 'It is running.', stopping: 'It lets the window at work end and saves.',
  done: 'It is finished.', stopped: 'It is paused.', failed: 'It could not go on.',
};
const phases = { following: 'The followed lives are told.', writing: 'Tables are written.', finishing: 'The report is written.' };
const arms = { scheme: 'under the scheme', 'law-only': 'under ordinary law' };

function time(seconds) {
  if (seconds < 0) { return '–'; }
  if (seconds < 60) { return `${seconds} s`; }
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function say(id, text) {
  if (part(id).textContent !== text) { part(id).textContent = text; }
}

function show(now) {
  const over = ['done', 'stopped', 'failed'].includes(now.state);
  const waits = now.state === 'waiting' && now.before > 0 ? ` Before it: ${now.before}.` : '';
  const stopped = now.state === 'stopped' && !now.kept;
  say('state', (now.state === 'running' && phases[now.phase]) || (stopped ? 'It was stopped.' : states[now.state] + waits));
  say('said', now.said);
  part('stop').classList.toggle('gone', over || now.state === 'stopping');
  part('resume').classList.toggle('gone', !now.kept);
  part('step').classList.toggle('gone', !now.kept);
  if (now.total > 0) {
    const share = now.state === 'done' ? 1 : now.done / now.total;
    part('bar').value = Math.floor(share * 1000);
    say('done', `${Math.floor(share * 100)} %`);
    say('replicate', `${now.replicate} of ${now.replicates}${arms[now.arm] ? `, ${arms[now.arm]}` : ''}`);
    say('window', `${now.window} of ${now.windows}`);
    say('rate', now.rate > 0 ? whole(now.rate) : '–');
    say('left', over ? '–' : time(now.seconds_left));
  }
  if (now.state === 'done') { location.reload(); }
  return over;
}

// Puts the charts of now in the place of those before; what somebody reads closely stands still.
function shown(pieces) {
  const live = part('live');
  const before = new Map(Array.from(live.children, (box) => [box.dataset.piece, box]));
  let last = null;
  for (const piece of pieces) {
    let box = before.get(piece.name);
    before.delete(piece.name);
    if (!box) {
      box = document.createElement('div');
      box.dataset.piece = piece.name;
      if (last) { last.after(box); } else { live.prepend(box); }
    }
    const read = box.querySelector('details[open]') || box.contains(document.activeElement);
    if (piece.html !== undefined && !read) { box.innerHTML = piece.html; }
    last = box;
  }
  before.forEach((box) => box.remove());
}

function watch() {
  const events = new EventSource(`/api/runs/${run}/progress`);
  events.addEventListener('progress', (event) => {
    if (show(JSON.parse(event.data))) { events.close(); }
  });
  events.addEventListener('live', (event) => shown(JSON.parse(event.data).pieces));
  events.addEventListener('refused', (event) => {
    say('said', JSON.parse(event.data).said);
    events.close();
  });
  events.onerror = () => say('said', 'The server does not answer; looking again.');
}

async function ask(what) {
  const { ok, said } = await post(`/api/runs/${run}/${what}`, {});
  if (!ok) { say('said', said.error); return; }
  show(said);
  if (what !== 'stop') { watch(); part('stop').focus(); }
}

part('stop').addEventListener('click', () => ask('stop'));
part('resume').addEventListener('click', () => ask('resume'));
part('step').addEventListener('click', () => ask('step'));
if (box.dataset.open) { watch(); }
