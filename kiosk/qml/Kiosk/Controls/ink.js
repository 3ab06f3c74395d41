.pragma library

// Smooth lines through points given as x and y from 0 to 1, one after the other.

// Take up ink of that colour, for lines of that width.
function dip(pen, colour, width) {
    pen.lineWidth = width;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
}

// Draw a line on a pad of that size, from the number *painted* on: the points before it are on the pad already.
// The line bends at its points and passes half way between them.
function line(pen, points, painted, width, height) {
    const count = points.length / 2;
    const x = n => points[2 * n] * width;
    const y = n => points[2 * n + 1] * height;
    if (painted === 0 && count > 0) {
        pen.beginPath();
        pen.arc(x(0), y(0), pen.lineWidth / 2, 0, 2 * Math.PI);
        pen.fill();
    }
    if (count < 2)
        return;
    pen.beginPath();
    for (let n = Math.max(1, painted / 2); n < count; n++) {
        const from = n > 1 ? [(x(n - 2) + x(n - 1)) / 2, (y(n - 2) + y(n - 1)) / 2] : [x(0), y(0)];
        pen.moveTo(from[0], from[1]);
        pen.quadraticCurveTo(x(n - 1), y(n - 1), (x(n - 1) + x(n)) / 2, (y(n - 1) + y(n)) / 2);
    }
    pen.stroke();
}
