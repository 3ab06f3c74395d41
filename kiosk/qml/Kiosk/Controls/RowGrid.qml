pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Cells in rows, each row as high as its fullest cell; rows that do not fit go to another page.
Item {
    id: root

    required property var model
    required property Component delegate
    required property int page
    property int columns: 2
    // At most so many cells a page, however much room there is.
    property int most: 1000
    property int pageCount: 1
    readonly property int shownPage: Math.min(root.page, root.pageCount - 1)
    // The numbers of the first and the last cell of the page, from 0.
    property int firstShown: 0
    property int lastShown: -1
    // What all rows need one above the other, in pixels.
    property real wholeHeight: 0
    // Cells to touch want more.
    property int gap: Theme.compact ? Theme.tinySpace : Theme.gap
    readonly property alias cellCount: cells.count
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns

    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    onPageChanged: soon.restart()
    onColumnsChanged: soon.restart()

    function rowHeights(): var {
        const heights = [];
        for (let i = 0; i < cells.count; i++) {
            const row = Math.floor(i / root.columns);
            heights[row] = Math.max(heights[row] ?? 0, cells.itemAt(i)?.implicitHeight ?? 0);
        }
        return heights;
    }

    function pagesOf(heights: var): var {
        const pages = [[]];
        let used = 0;
        heights.forEach((height, row) => {
            const page = pages[pages.length - 1];
            const full = (page.length + 1) * root.columns > root.most;
            if (page.length > 0 && (full || used + height > root.height)) {
                pages.push([row]);
                used = height + root.gap;
            } else {
                page.push(row);
                used += height + root.gap;
            }
        });
        return pages;
    }

    function arrange() {
        if (root.width <= 0 || root.height <= 0)
            return;
        const heights = rowHeights();
        const pages = pagesOf(heights);
        root.wholeHeight = heights.reduce((sum, height) => sum + height + root.gap, -root.gap);
        root.pageCount = pages.length;
        const shown = pages[Math.min(root.page, pages.length - 1)];
        root.firstShown = shown[0] * root.columns;
        root.lastShown = Math.min(cells.count, (shown[shown.length - 1] + 1) * root.columns) - 1;
        const content = shown.reduce((sum, row) => sum + heights[row] + root.gap, -root.gap);
        const spare = Math.min(Theme.space, Math.max(0, root.height - content) / Math.max(1, shown.length));
        let y = 0;
        const tops = {};
        for (const row of shown) {
            tops[row] = y;
            y += heights[row] + spare + root.gap;
        }
        for (let i = 0; i < cells.count; i++) {
            const cell = cells.itemAt(i);
            const row = Math.floor(i / root.columns);
            const x = (i % root.columns) * (root.cellWidth + root.gap);
            cell.visible = row in tops;
            cell.x = Theme.rightToLeft ? root.width - root.cellWidth - x : x;
            cell.y = tops[row] ?? 0;
            cell.height = heights[row] + spare;
        }
    }

    // Not Qt.callLater: that calls even a grid whose screen has gone meanwhile.
    Timer {
        id: soon

        interval: 0
        onTriggered: root.arrange()
    }

    Connections {
        target: Theme

        function onRightToLeftChanged() {
            soon.restart();
        }
    }

    Repeater {
        id: cells

        model: root.model
        delegate: root.delegate

        onItemAdded: (index, item) => {
            item.width = Qt.binding(() => root.cellWidth);
            item.implicitHeightChanged.connect(() => soon.restart());
            soon.restart();
        }
        onItemRemoved: soon.restart()
    }
}
