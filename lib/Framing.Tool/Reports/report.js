// What a report's page does by itself: draws the charts, opens the sentences behind a dot, sorts and filters long tables. Nothing is fetched.
(function () {
  'use strict';

  // A count in a table opens by the browser's own means (popover); a dot opens a copy of what its counts open.
  var opened = document.createElement('div');
  opened.className = 'framing-behind framing-sentences';
  opened.popover = 'auto';
  document.body.append(opened);
  function open(ids) {
    var behind = ids.split(' ').map(function (id) { return document.getElementById(id); }).filter(Boolean);
    if (!behind.length) return;
    opened.replaceChildren.apply(opened, behind.flatMap(function (b) { return Array.from(b.childNodes, function (n) { return n.cloneNode(true); }); }));
    opened.showPopover();
    opened.scrollTop = 0;
  }

  // Each chart from the figure that stands beside its still picture; the style sheet then hides the picture on screens.
  document.querySelectorAll('.framing-plot[data-figure]').forEach(function (plot) {
    var figure = JSON.parse(plot.dataset.figure);
    Plotly.newPlot(plot, figure.data, figure.layout, { responsive: true, displaylogo: false, displayModeBar: false }).then(function () {
      plot.parentElement.classList.add('framing-drawn');
      plot.on('plotly_click', function (event) { open(event.points[0].customdata); });
      plot.on('plotly_afterplot', function () { reach(plot); });
      reach(plot);
    });
  });

  // Dots with sentences are reached by Tab and opened by Enter; each says what it shows.
  function reach(plot) {
    plot.removeAttribute('role'); // A picture has nothing in it to press.
    plot.querySelectorAll('.scatterlayer .trace').forEach(function (layer) {
      var trace = layer.__data__[0].trace;
      layer.querySelectorAll('.point').forEach(function (point, i) {
        if (!trace.customdata || !trace.customdata[i]) return;
        point.setAttribute('tabindex', '0');
        point.setAttribute('role', 'button');
        point.setAttribute('aria-label', trace.text[i] + ': show the sentences');
        point.onkeydown = function (event) {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          open(trace.customdata[i]);
        };
      });
    });
  }

  // Long tables.
  var LONG = 12;
  document.querySelectorAll('.framing-table table').forEach(function (table) {
    var rows = Array.from(table.tBodies[0].rows);
    if (rows.length < LONG) return;
    Array.from(table.tHead.rows[0].cells).forEach(function (heading, column) { sortable(table, rows, heading, column); });
    filterable(table, rows);
  });

  function sortable(table, rows, heading, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'framing-sort';
    button.append.apply(button, Array.from(heading.childNodes));
    if (!button.textContent.trim()) button.setAttribute('aria-label', 'Sort by column ' + (column + 1));
    heading.append(button);
    button.onclick = function () {
      var down = heading.getAttribute('aria-sort') !== 'descending';
      Array.from(heading.parentElement.cells).forEach(function (other) { other.removeAttribute('aria-sort'); });
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      var keys = new Map(rows.map(function (row) { return [row, key(row.cells[column])]; }));
      var sorted = rows.slice().sort(function (a, b) { return compare(keys.get(a), keys.get(b)) * (down ? -1 : 1); });
      table.tBodies[0].append.apply(table.tBodies[0], sorted);
    };
  }

  // What a cell says, without the sentences that open from it.
  function said(cell) { return (cell.querySelector('.framing-opens') || cell).textContent.trim(); }

  // A number as such, with its thousands and per cent, the first of two ("2 of 4", "0.2\u201337.2"); what is missing below all; text by its letters.
  function key(cell) {
    var text = said(cell).replace(/^([\d,.]+)( of |\u2013)[\d,.]+$/, '$1');
    if (text === '\u2013') return -Infinity;
    if (text === '\u221e') return Infinity;
    var number = Number(text.replace(/^< /, '').replace(/[, %]/g, '').replace('\u2212', '-'));
    return text === '' || isNaN(number) ? text : number;
  }

  function compare(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return a === b ? 0 : a - b;
    return String(a).localeCompare(String(b));
  }

  function filterable(table, rows) {
    var box = document.createElement('input');
    box.type = 'search';
    box.placeholder = 'Filter ' + rows.length + ' rows';
    box.setAttribute('aria-label', box.placeholder);
    var count = document.createElement('output');
    var line = document.createElement('p');
    line.className = 'framing-filter';
    line.append(box, count);
    table.before(line);
    var texts = rows.map(function (row) { return Array.from(row.cells, said).join(' ').toLowerCase(); });
    box.oninput = function () {
      var words = box.value.toLowerCase().split(/\s+/);
      var left = rows.filter(function (row, i) {
        row.hidden = !words.every(function (word) { return texts[i].includes(word); });
        return !row.hidden;
      });
      count.textContent = box.value ? ' ' + left.length + ' of ' + rows.length : '';
    };
  }
})();
