pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A title and its blocks, in the middle of the room there is. What does not fit goes to another page, never to a
// scroll bar; the title stays.
Item {
    id: root

    required property string title
    required property string spokenTitle
    required property var blocks
    property var keys: null
    property bool keysShown: false
    required property int page
    // On its first page the title stands alone, beside the picture that needs all the room there is.
    property bool titleApart: false
    property real titleWidth: width
    property int pageCount: 1
    readonly property int shownPage: Math.min(root.page, root.pageCount - 1)

    signal termTouched(string term)
    // A block is higher than a page.
    signal overflowed

    onTitleApartChanged: arrange()
    onWidthChanged: arrange()
    onHeightChanged: arrange()
    onPageChanged: arrange()
    onKeysShownChanged: arrange()
    Component.onCompleted: arrange()

    function items(): var {
        const found = [];
        for (let i = 0; i < words.count; i++)
            found.push(words.itemAt(i));
        for (let i = 0; i < legend.count; i++)
            found.push(legend.itemAt(i));
        return found.filter(item => item !== null);
    }

    function gapBefore(item: BlockItem, previous: BlockItem): real {
        if (previous === null)
            return Theme.space;
        return item.isFollower && previous.isFollower ? Theme.gap : Theme.sentenceGap;
    }

    function arrange() {
        if (root.width <= 0 || root.height <= 0)
            return;
        const all = items();
        const pages = pagesOf(all, root.height);
        if (root.titleApart)
            pages.unshift([]);
        else if (all.some(item => heading.implicitHeight + Theme.space + item.implicitHeight > root.height))
            Qt.callLater(root.overflowed);
        root.pageCount = pages.length;
        const shown = pages[Math.min(root.page, pages.length - 1)];
        let total = heading.implicitHeight;
        shown.forEach((item, n) => total += gapBefore(item, n > 0 ? shown[n - 1] : null) + item.implicitHeight);
        let y = Math.max(0, (root.height - total) / 2);
        heading.y = y;
        y += heading.implicitHeight;
        for (const item of all)
            item.visible = false;
        shown.forEach((item, n) => {
            y += gapBefore(item, n > 0 ? shown[n - 1] : null);
            item.y = y;
            item.visible = true;
            y += item.implicitHeight;
        });
    }

    function pagesOf(all: var, room: real): var {
        const greedy = filled(all, room);
        if (greedy.length < 2)
            return greedy;
        // Even pages: the least room that needs no further page.
        let low = room / 2;
        let high = room;
        while (high - low > 8) {
            const middle = (low + high) / 2;
            if (filled(all, middle).length > greedy.length)
                low = middle;
            else
                high = middle;
        }
        return filled(all, high);
    }

    function filled(all: var, room: real): var {
        const pages = [[]];
        let y = heading.implicitHeight;
        for (const item of all) {
            const page = pages[pages.length - 1];
            const need = gapBefore(item, page.length > 0 ? page[page.length - 1] : null) + item.implicitHeight;
            if (y + need > room && page.length > 0) {
                pages.push([item]);
                y = heading.implicitHeight + gapBefore(item, null) + item.implicitHeight;
            } else {
                page.push(item);
                y += need;
            }
        }
        return pages;
    }

    BalancedText {
        id: heading

        x: Theme.rightToLeft ? parent.width - width : 0
        width: root.titleApart && root.page === 0 ? root.titleWidth : parent.width
        markup: root.title
        spoken: root.spokenTitle
        role: Accessible.Heading
        size: root.titleApart && root.page > 0 ? Theme.sentenceSize : Theme.titleSize
        line: Theme.titleLine
        family: Theme.titleFamily
        strong: true
        onImplicitHeightChanged: Qt.callLater(root.arrange)
    }

    Repeater {
        id: words

        model: root.blocks

        BlockItem {
            width: root.width
            onImplicitHeightChanged: Qt.callLater(root.arrange)
            onTermTouched: term => root.termTouched(term)
        }

        onItemAdded: Qt.callLater(root.arrange)
        onItemRemoved: Qt.callLater(root.arrange)
    }

    Repeater {
        id: legend

        model: root.keysShown ? root.keys : null

        BlockItem {
            width: root.width
            onImplicitHeightChanged: Qt.callLater(root.arrange)
        }

        onItemAdded: Qt.callLater(root.arrange)
        onItemRemoved: Qt.callLater(root.arrange)
    }
}
