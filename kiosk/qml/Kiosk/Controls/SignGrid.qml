pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Tiles to touch, in rows as high as their fullest tile; one more tile after them when it has words. Pictures give way
// before tiles go to another page.
Item {
    id: root

    required property var model
    required property int page
    property string lastText: ""
    property string lastIcon: ""
    property int columns: Theme.portrait ? 2 : 3
    property bool upright: Theme.portrait && !Theme.large
    // On the smallest panel large text stops growing, so that signs stay together.
    property int wordSize: Theme.tight ? Math.min(Theme.labelSize, Theme.px(36)) : Theme.tileSize
    property int pictogramSize: Theme.px(Theme.tight ? 56 : Theme.compact ? 64 : Theme.large ? 104 : 124)
    // Signs that stand on one screen, even if their words must stop growing for it.
    property bool together: false
    // How far the tiles close up: from 1 the pictures are smaller, from 2 beside the words, from 3 there is less air,
    // at 4 words stop growing and pictures are smallest.
    property int step: 0
    readonly property int lastStep: root.together ? 4 : 3
    readonly property bool standing: root.upright && root.step < 2
    readonly property bool snug: root.step > 2
    readonly property int pictureSide: Math.max(Theme.px(44), Math.round(root.pictogramSize * [1, 0.75, 0.75, 0.6, 0.5][root.step]))
    readonly property int wordSide: root.step > 3 ? Math.min(Theme.labelSize, Theme.px(35)) : root.wordSize
    property bool arranging: false
    property real leastHeight: Theme.px(Theme.compact ? 84 : 116)
    property int pageCount: 1
    readonly property int shownPage: Math.min(root.page, root.pageCount - 1)
    readonly property int gap: Theme.gap
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns
    readonly property int total: tiles.count + (root.lastText === "" ? 0 : 1)

    signal touched(string name)
    signal lastTouched

    onWidthChanged: soon.restart()
    onHeightChanged: soon.restart()
    onPageChanged: soon.restart()
    onTotalChanged: soon.restart()
    onTogetherChanged: soon.restart()
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

    // The first step that needs the fewest pages.
    function closeUp() {
        let best = 0;
        let fewest = 1000;
        for (let step = 0; step <= root.lastStep && fewest > 1; step++) {
            root.step = step;
            const pages = root.pagesOf(root.rowHeights()).length;
            if (pages < fewest) {
                fewest = pages;
                best = step;
            }
        }
        root.step = best;
    }

    function arrange() {
        if (root.width <= 0 || root.height <= 0)
            return;
        // The heights that change meanwhile are those of the steps.
        root.arranging = true;
        root.closeUp();
        root.arranging = false;
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

    function arrangeSoon() {
        if (!root.arranging)
            soon.restart();
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
            upright: root.standing && tile.pictogram !== ""
            wordSize: root.wordSide
            snug: root.snug
            pictogramSize: root.pictureSide
            level: tile.urgent ? "emergency" : ""
            text: tile.label
            onImplicitHeightChanged: root.arrangeSoon()
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
        upright: root.standing && (root.total - 1) % root.columns !== 0
        iconName: root.lastIcon
        wordSize: root.wordSide
        snug: root.snug
        pictogramSize: root.pictureSide
        text: root.lastText
        onImplicitHeightChanged: root.arrangeSoon()
        onClicked: root.lastTouched()
    }
}
