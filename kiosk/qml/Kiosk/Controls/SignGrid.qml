pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Tiles to touch, in rows as high as their fullest tile; one more tile after them when it has words. What does not fit
// goes to another page.
Item {
    id: root

    required property var model
    required property int page
    property string lastText: ""
    property string lastIcon: ""
    property int columns: Theme.portrait ? 2 : 3
    property bool upright: Theme.portrait && !Theme.large
    // On the smallest panel large text stops growing, and then the pictures give way, so that signs stay together.
    property int wordSize: Theme.tight ? Math.min(Theme.labelSize, Theme.px(36)) : Theme.tileSize
    property int pictogramSize: Theme.tight ? (Theme.largest ? 0 : Theme.px(56)) : Theme.px(Theme.compact ? 64 : Theme.large ? 104 : 124)
    property real leastHeight: Theme.px(Theme.compact ? 84 : 116)
    property int pageCount: 1
    readonly property int shownPage: Math.min(root.page, root.pageCount - 1)
    readonly property int gap: Theme.compact ? Theme.px(12) : Theme.gap
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns
    readonly property int total: tiles.count + (root.lastText === "" ? 0 : 1)

    signal touched(string name)
    signal lastTouched

    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    onPageChanged: soon.restart()
    onTotalChanged: soon.restart()
    Component.onCompleted: arrange()

    function cell(index: int): Item {
        return index < tiles.count ? tiles.itemAt(index) : last;
    }

    function rowHeights(): var {
        const heights = [];
        for (let i = 0; i < root.total; i++) {
            const row = Math.floor(i / root.columns);
            heights[row] = Math.max(heights[row] ?? root.leastHeight, root.cell(i)?.implicitHeight ?? 0);
        }
        return heights;
    }

    function pagesOf(heights: var): var {
        const pages = [[]];
        let used = 0;
        heights.forEach((height, row) => {
            if (used > 0 && used + height > root.height + 1) {
                pages.push([]);
                used = 0;
            }
            pages[pages.length - 1].push(row);
            used += height + root.gap;
        });
        return pages;
    }

    function arrange() {
        if (root.width <= 0 || root.height <= 0)
            return;
        const heights = rowHeights();
        const pages = pagesOf(heights);
        root.pageCount = pages.length;
        const shown = pages[Math.min(root.page, pages.length - 1)];
        const content = shown.reduce((sum, row) => sum + heights[row] + root.gap, -root.gap);
        const spare = Math.max(0, Math.min(Theme.px(80), (root.height - content) / Math.max(1, shown.length)));
        const tops = {};
        let y = 0;
        for (const row of shown) {
            tops[row] = y;
            y += heights[row] + spare + root.gap;
        }
        for (let i = 0; i < root.total; i++) {
            const tile = root.cell(i);
            if (!tile)
                continue;
            const row = Math.floor(i / root.columns);
            const x = (i % root.columns) * (root.cellWidth + root.gap);
            const whole = tile === last && i % root.columns === 0;
            tile.visible = row in tops;
            tile.width = whole ? root.width : root.cellWidth;
            tile.x = Theme.rightToLeft ? root.width - tile.width - x : x;
            tile.y = tops[row] ?? 0;
            tile.height = heights[row] + spare;
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
        id: tiles

        model: root.model

        SignTile {
            id: tile

            required property string name
            required property string label
            required pictogram
            required selected
            required property bool urgent

            objectName: tile.name
            width: root.cellWidth
            upright: root.upright && tile.pictogram !== ""
            wordSize: root.wordSize
            pictogramSize: root.pictogramSize
            level: tile.urgent ? "emergency" : ""
            text: tile.label
            onImplicitHeightChanged: soon.restart()
            onClicked: root.touched(tile.name)
        }

        onItemAdded: soon.restart()
        onItemRemoved: soon.restart()
    }

    SignTile {
        id: last

        visible: false
        width: root.cellWidth
        plain: true
        upright: root.upright && (root.total - 1) % root.columns !== 0
        iconName: root.lastIcon
        wordSize: root.wordSize
        pictogramSize: root.pictogramSize
        text: root.lastText
        onImplicitHeightChanged: soon.restart()
        onClicked: root.lastTouched()
    }
}
