'use strict';
document.querySelectorAll('figure[data-chart]').forEach(function (figure) {
  const reader = figure.querySelector('.reader');
  const rest = reader.textContent;
  const said = Array.from(figure.querySelectorAll('svg.wide .mark')).map(function (mark) {
    return mark.getAttribute('data-d');
  });
  let on = null;
  function show(mark, text) {
    if (on) { on.classList.remove('on'); }
    on = mark;
    if (mark) {
      mark.classList.add('on');
      reader.textContent = text;
      reader.classList.add('on');
    } else {
      reader.textContent = rest;
      reader.classList.remove('on');
    }
  }
  figure.querySelectorAll('svg').forEach(function (svg) {
    const marks = Array.from(svg.querySelectorAll('.mark'));
    if (marks.length === 0) { return; }
    svg.setAttribute('tabindex', '0');
    svg.addEventListener('pointermove', function (event) {
      const mark = event.target.closest('.mark');
      if (mark !== on) { show(mark, said[marks.indexOf(mark)]); }
    });
    svg.addEventListener('pointerleave', function () { show(null, ''); });
    svg.addEventListener('blur', function () { show(null, ''); });
    svg.addEventListener('keydown', function (event) {
      let next = marks.indexOf(on);
      switch (event.key) {
        case 'ArrowRight': case 'ArrowDown': next = Math.min(marks.length - 1, next + 1); break;
        case 'ArrowLeft': case 'ArrowUp': next = Math.max(0, next - 1); break;
        case 'Home': next = 0; break;
        case 'End': next = marks.length - 1; break;
        case 'Escape': show(null, ''); return;
        default: return;
      }
      event.preventDefault();
      show(marks[next], said[next]);
    });
  });
});
