// Draws each chart from the figure that stands beside its still picture; the style sheet then hides the picture on screens.
document.querySelectorAll('.framing-plot[data-figure]').forEach(function (plot) {
  var figure = JSON.parse(plot.dataset.figure);
  Plotly.newPlot(plot, figure.data, figure.layout, { responsive: true, displaylogo: false, displayModeBar: false })
    .then(function () { plot.parentElement.classList.add('framing-drawn'); });
});
