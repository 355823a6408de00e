// A scheme while somebody changes it: the server checks the text as it is typed, forms change stretches of it.
import { bind, numbers, send } from '/assets/order.js';
import { post } from '/assets/post.js';
import { save } from '/assets/save.js';

const byId = (id) => document.getElementById(id);
const scheme = document.querySelector('main').dataset.scheme;
const text = byId('text');
const gutter = byId('gutter');
const atLine = byId('at-line');
const original = text.value;
const draft = `glasshouse-scheme-${scheme}`;
const groups = ['points', 'bands', 'consequences'];
const before = [];
let places = {};
let problems = new Map();
let asked = 0;
let waiting = 0;

function made(tag, content, attributes = {}) {
  const node = document.createElement(tag);
  if (content) { node.textContent = content; }
  for (const [name, value] of Object.entries(attributes)) { node.setAttribute(name, value); }
  return node;
}

// Lines

const lineOf = (place) => text.value.slice(0, place).split('\n').length;

function drawGutter() {
  const count = text.value.split('\n').length;
  while (gutter.childElementCount > count) { gutter.lastChild.remove(); }
  while (gutter.childElementCount < count) { gutter.append(made('span', String(gutter.childElementCount + 1))); }
  [...gutter.children].forEach((line, i) => { line.className = problems.get(i + 1)?.kind ?? ''; });
  gutter.scrollTop = text.scrollTop;
}

function tellLine() {
  const line = lineOf(text.selectionStart);
  const problem = problems.get(line);
  atLine.textContent = problem ? `Line ${line}: ${problem.said}` : `Line ${line}`;
  atLine.classList.toggle('wrong', Boolean(problem));
}

function goTo(line) {
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
  text.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(text).lineHeight));
  text.scrollLeft = 0;
  text.closest('.editor').scrollIntoView({ block: 'nearest' });
  tellLine();
}

function toLine(line) {
  const button = made('button', `line ${line}`, { type: 'button', class: 'line' });
  button.addEventListener('click', () => goTo(line));
  return button;
}

// What the server says of the text

function list(id, items, none) {
  const all = items.length ? items : none ? [made('li', none)] : [];
  byId(id).replaceChildren(...all);
}

function issueItem(issue) {
  const item = made('li', '', { class: issue.kind });
  item.append(made('b', issue.kind), ' ');
  if (issue.line > 0) { item.append(toLine(issue.line), ' '); }
  item.append(`${issue.said} `, made('span', issue.code, { class: 'soft' }));
  return item;
}

function testItem(test) {
  const item = made('li', '', { class: test.passed ? 'passed' : 'failed' });
  const after = test.said.startsWith(`${test.id}: `) ? test.said.slice(test.id.length + 2) : test.said;
  item.append(made('b', test.passed ? '✓ passed' : '✗ failed'), ' ', toLine(test.line), ' ', test.id);
  if (!test.passed) { item.append(`: ${after.replace(/^failed:? ?/, '')}`); }
  return item;
}

function verdict(said) {
  const wrong = said.issues.filter((issue) => issue.kind !== 'warning');
  if (wrong.length) {
    const first = wrong[0].line > 0 ? `, the first on line ${wrong[0].line}` : '';
    return wrong.length === 1 ? `One thing is wrong${first.replace(', the first', '')}.` : `${wrong.length} things are wrong${first}.`;
  }
  const failed = said.tests.filter((test) => !test.passed).length;
  const changed = said.same ? 'The file as it ships' : 'The changed file';
  if (failed) { return `${changed} is valid; ${failed} of its ${said.tests.length} tests ${failed === 1 ? 'fails' : 'fail'}.`; }
  return `${changed} is valid${said.tests.length ? `; its ${said.tests.length} tests pass` : ''}.`;
}

function show(said) {
  problems = new Map();
  for (const issue of said.issues) {
    const there = problems.get(issue.line);
    if (!there || there.kind === 'warning') { problems.set(issue.line, issue); }
  }
  places = said.places;
  byId('verdict').textContent = verdict(said);
  byId('verdict').classList.toggle('wrong', !said.valid || said.tests.some((test) => !test.passed));
  byId('wrong-part').classList.toggle('gone', said.issues.length === 0);
  list('issues', said.issues.map(issueItem));
  list('tests', said.tests.map(testItem), said.valid ? 'It has none.' : 'They run once nothing is wrong.');
  byId('reached').textContent = said.reached ? `${said.reached[0].toUpperCase()}${said.reached.slice(1)}.` : '';
  const nothing = said.same ? 'Nothing yet.' : 'Words or tests only: nothing follows from it in a run.';
  list('differences', said.differences.map((one) => made('li', one)), said.valid ? nothing : 'Told once nothing is wrong.');
  const start = document.querySelector('#start button.go');
  if (start) { start.disabled = !said.valid; }
  text.setAttribute('aria-invalid', String(!said.valid));
  drawForms(said.fields);
  drawGutter();
  tellLine();
}

async function check() {
  const mine = ++asked;
  const { ok, said } = await post(`/api/schemes/${encodeURIComponent(scheme)}/check`, { text: text.value });
  if (mine !== asked) { return; }
  if (ok) { show(said); } else { byId('verdict').textContent = said.error; }
}

function changed(soon) {
  asked++;
  clearTimeout(waiting);
  waiting = setTimeout(check, soon ? 0 : 250);
  if (text.value === original) { localStorage.removeItem(draft); } else { localStorage.setItem(draft, text.value); }
  drawGutter();
  tellLine();
}

function put(value) {
  before.push(text.value);
  text.value = value;
  byId('undo').disabled = false;
  changed(true);
}

// Forms: each input stands for a stretch of the text

function row(field) {
  const line = made('p');
  const id = `${field.group}-${field.of}-${field.label}`.replaceAll(/[^A-Za-z0-9]+/g, '-');
  const input = made('input', '', { id, autocomplete: 'off', inputmode: field.number ? 'decimal' : 'text' });
  line.append(made('label', field.label, { for: id }), input);
  input.addEventListener('change', () => {
    const now = input.field;
    const value = input.value.trim();
    const fits = now.number ? /^-?\d+(\.\d+)?$/.test(value) : /^[\w+.\-, ]*$/.test(value);
    input.setAttribute('aria-invalid', String(!fits));
    if (!fits || value === now.value) { return; }
    const move = value.length - (now.to - now.from);
    const from = now.from;
    put(text.value.slice(0, now.from) + value + text.value.slice(now.to));
    for (const other of document.querySelectorAll('#change details.form input')) {
      if (other.field.from > from) { other.field.from += move; other.field.to += move; }
    }
    now.value = value;
    now.to += move;
  });
  return line;
}

function drawForms(fields) {
  for (const group of groups) {
    const own = fields.filter((field) => field.group === group);
    const rows = byId(`form-${group}`).querySelector('.rows');
    const shape = JSON.stringify(own.map((field) => [field.of, field.title, field.label]));
    if (rows.dataset.shape !== shape) {
      rows.dataset.shape = shape;
      rows.replaceChildren();
      let thing = null;
      for (const field of own) {
        if (thing?.dataset.of !== field.of) {
          thing = made('fieldset', '', { 'data-of': field.of });
          thing.append(made('legend', field.title ? `${field.title} (${field.of})` : field.of));
          rows.append(thing);
        }
        thing.append(row(field));
      }
      if (!own.length) { rows.append(made('p', 'The file has none that a form can change.')); }
    }
    [...rows.querySelectorAll('input')].forEach((input, i) => {
      input.field = own[i];
      if (input !== document.activeElement || input.value === '') { input.value = own[i].value; }
      input.removeAttribute('aria-invalid');
    });
  }
}

// The page

// What is typed is undone by the browser's own keys; forms do not undo it.
function typed() {
  before.length = 0;
  byId('undo').disabled = true;
  changed(false);
}

text.addEventListener('input', typed);
text.addEventListener('scroll', () => { gutter.scrollTop = text.scrollTop; });
for (const event of ['keyup', 'click', 'focus']) { text.addEventListener(event, tellLine); }
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.isComposing) { return; }
  const start = text.value.lastIndexOf('\n', text.selectionStart - 1) + 1;
  const indent = /^ */.exec(text.value.slice(start, text.selectionStart))[0];
  if (indent) {
    event.preventDefault();
    text.setRangeText(`\n${indent}`, text.selectionStart, text.selectionEnd, 'end');
    typed();
  }
});
byId('original').addEventListener('click', () => { if (text.value !== original) { put(original); } });
byId('undo').addEventListener('click', () => {
  text.value = before.pop();
  byId('undo').disabled = before.length === 0;
  changed(true);
});
byId('save').addEventListener('click', () => save(text.dataset.name, 'application/yaml', text.value));
for (const link of document.querySelectorAll('.to-line')) {
  link.addEventListener('click', (event) => {
    if (places[link.dataset.place]) { event.preventDefault(); goTo(places[link.dataset.place]); }
  });
}

// The run

const form = byId('start');
if (form) {
  const told = byId('told');
  const fields = [...form.querySelectorAll('.field input')];
  const rates = [...form.querySelectorAll('input.rate')];
  const command = byId('command');
  const base = command.textContent;
  const set = () => rates.filter((rate) => rate.value.trim() !== rate.dataset.value);
  const tell = () => {
    const options = fields.filter((field) => field.value.trim() !== field.dataset.value)
      .map((field) => ` \\\n  --${field.name} ${field.value.replaceAll(/[,\s]/g, '')}`);
    const errors = set().map((rate) => ` \\\n  --set ${rate.dataset.path}=${rate.value.trim()}`);
    command.textContent = [base, ...options, ...errors].join('');
  };
  bind(fields);
  for (const field of [...fields, ...rates]) { field.addEventListener('input', tell); }
  tell();
  byId('scenario').addEventListener('change', (event) => {
    const address = new URL(location.href);
    address.search = '';
    address.searchParams.set('scenario', event.target.value);
    address.hash = 'run';
    location.assign(address);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const order = numbers(fields, told);
    if (!order) { return; }
    const errors = {};
    for (const rate of set()) {
      const value = Number(rate.value.trim());
      if (rate.value.trim() === '' || !Number.isFinite(value)) {
        rate.closest('details').open = true;
        rate.setAttribute('aria-invalid', 'true');
        rate.focus();
        told.textContent = `${rate.labels[0].textContent}: expected a number.`;
        return;
      }
      errors[rate.dataset.path] = value;
    }
    send(`/api/schemes/${encodeURIComponent(scheme)}/runs`,
      { scenario: form.dataset.scenario, text: text.value, errors, ...order }, fields, form.querySelector('button.go'), told);
  });
}

if (localStorage.getItem(draft)) { text.value = localStorage.getItem(draft); }
drawGutter();
check();
