// What a page can do beyond paper: quote a chart, take it along, look at ordinary law alone.
import { save } from '/assets/save.js';

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
const run = meta('glasshouse-run');
const provenance = `${document.title}. Run ${run}, digest ${meta('glasshouse-digest')}, ${meta('generator')}.`
  + ' Synthetic people, no forecast.';

const plain = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);

// The sentence above a chart: its own, or the finding's.
function sentence(figure) {
  return plain(figure.querySelector(':scope > .lead')) || plain(figure.closest('.finding')?.querySelector('.said'))
    || figure.dataset.chart;
}

function csv(figure) {
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = [...figure.querySelectorAll('.twin tr')].map((row) =>
    [...row.cells].map((one) => cell(plain(one))).join(','));
  return [`# ${sentence(figure)}`, `# ${plain(figure.querySelector('figcaption'))}`, `# ${provenance}`, ...rows, ''].join('\n');
}

// The drawing with its style, its patterns and where it comes from inside it.
async function svg(figure) {
  const shown = [...figure.querySelectorAll(':scope > svg')].find((one) => one.getBoundingClientRect().width > 0);
  const copy = shown.cloneNode(true);
  const [, , width, height] = shown.getAttribute('viewBox').split(' ').map(Number);
  const space = 'http://www.w3.org/2000/svg';
  copy.setAttribute('xmlns', space);
  copy.setAttribute('viewBox', `-16 -16 ${width + 32} ${height + 56}`);
  copy.setAttribute('width', width + 32);
  copy.setAttribute('height', height + 56);
  const style = document.createElementNS(space, 'style');
  style.textContent = `${await (await fetch('/assets/report.css')).text()} svg { font-family: sans-serif; }`;
  const ground = document.createElementNS(space, 'rect');
  for (const [name, value] of Object.entries({ x: -16, y: -16, width: width + 32, height: height + 56, class: 'p-ground' })) {
    ground.setAttribute(name, value);
  }
  const note = document.createElementNS(space, 'text');
  note.setAttribute('class', 'note');
  note.setAttribute('y', height + 28);
  note.textContent = `Glasshouse, run ${run.slice(0, 12)}: synthetic people, no forecast`;
  const source = document.createElementNS(space, 'metadata');
  source.textContent = `${sentence(figure)} ${plain(figure.querySelector('figcaption'))} ${provenance}`;
  copy.prepend(source, style, document.querySelector('svg.defs > defs').cloneNode(true), ground);
  copy.append(note);
  return new XMLSerializer().serializeToString(copy);
}

async function png(figure) {
  const drawing = new Blob([await svg(figure)], { type: 'image/svg+xml' });
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => { canvas.toBlob(done, 'image/png'); });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function quote(figure) {
  return `“${sentence(figure)}” ${plain(figure.querySelector('figcaption'))} (${provenance} ${location.href})`;
}

for (const figure of document.querySelectorAll('figure[data-chart]')) {
  const tools = document.createElement('div');
  tools.className = 'tools';
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', `${figure.dataset.chart}: quote or save`);
  const told = document.createElement('p');
  told.className = 'told';
  told.setAttribute('role', 'status');
  const add = (label, work) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', async () => {
      try {
        told.textContent = await work();
      } catch (error) {
        told.textContent = `That did not work: ${error.message}`;
      }
    });
    tools.append(button);
  };
  const name = `${slug(document.title.split(' – ')[0])}-${slug(figure.dataset.chart)}`;
  add('Quote', async () => {
    const text = quote(figure);
    try {
      await navigator.clipboard.writeText(text);
      return `Copied: ${text}`;
    } catch {
      return text;
    }
  });
  add('SVG', async () => { save(`${name}.svg`, 'image/svg+xml', await svg(figure)); return `Saved as ${name}.svg`; });
  add('PNG', async () => { save(`${name}.png`, 'image/png', await png(figure)); return `Saved as ${name}.png`; });
  add('CSV', () => { save(`${name}.csv`, 'text/csv', csv(figure)); return `Saved as ${name}.csv`; });
  figure.append(tools, told);
}

// Ordinary law alone: the scheme steps back, the grey lines stay. The address carries it.
if (document.querySelector('figure .l-baseline, figure .f-baseline')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'law-switch';
  button.textContent = 'Show ordinary law alone';
  const show = (law) => {
    document.documentElement.classList.toggle('law', law);
    button.setAttribute('aria-pressed', String(law));
    const address = new URL(location.href);
    if (law) { address.searchParams.set('show', 'law'); } else { address.searchParams.delete('show'); }
    history.replaceState(null, '', address);
  };
  button.addEventListener('click', () => show(!document.documentElement.classList.contains('law')));
  document.querySelector('main').append(button);
  if (new URLSearchParams(location.search).get('show') === 'law') { show(true); }
}
