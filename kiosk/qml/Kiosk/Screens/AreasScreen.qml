pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where do you feel something? Touch the body, or the list; both lead to the same.
StageScreen {
    id: root

    readonly property CheckModel check: root.visit.check
    readonly property bool begun: root.check.tapCount > 0
    readonly property bool mapShown: !Theme.tight || Theme.portrait
    readonly property bool more: grid.shownPage < grid.pageCount - 1

    pageCount: grid.pageCount
    shownPage: grid.shownPage
    primaryText: root.more ? qsTrId("bar-more") : root.begun ? qsTrId("check-areas-done") : qsTrId("check-areas-nothing")
    primaryIcon: root.begun || root.more ? "icons/forward" : ""

    function goOn() {
        if (root.more)
            root.visit.goNext(root.pageCount);
        else
            root.check.doneTapping();
    }

    Rectangle {
        id: plate

        visible: root.mapShown
        x: Theme.portrait ? 0 : Theme.rightToLeft ? 0 : parent.width - width
        width: Theme.portrait ? parent.width : Math.round(parent.width * (Theme.compact ? 0.36 : Theme.large ? 0.38 : 0.42))
        height: Theme.portrait ? Math.round(parent.height * (Theme.arabic && Theme.large ? 0.36 : Theme.largest ? 0.42 : Theme.large ? 0.46 : 0.5)) : parent.height
        color: Theme.look.plate

        BodyMap {
            anchors.fill: parent
            anchors.margins: Theme.compact ? Theme.smallSpace : Theme.gap
            marked: root.check.tappedRegions
            onTouched: (x, y) => root.check.touchBody(x, y)
        }
    }

    Item {
        id: side

        readonly property bool below: Theme.portrait || !root.mapShown

        x: below || !Theme.rightToLeft ? Theme.margin : plate.width + Theme.wideSpace
        y: Theme.portrait && root.mapShown ? plate.height + Theme.gap : 0
        width: below ? parent.width - 2 * Theme.margin : parent.width - plate.width - Theme.margin - Theme.wideSpace
        height: parent.height - y - Theme.tinySpace

        BalancedText {
            id: title

            width: parent.width
            height: implicitHeight
            markup: root.begun ? qsTrId("check-areas-more") : root.check.helper ? qsTrId("check-areas-they") : qsTrId("check-areas")
            spoken: markup
            role: Accessible.Heading
            size: Theme.compact ? Theme.sentenceSize : Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        SignGrid {
            id: grid

            y: title.height + (Theme.compact ? Theme.smallSpace : Theme.space)
            width: parent.width
            height: parent.height - y
            columns: root.mapShown || Theme.portrait ? 2 : 3
            upright: false
            wordSize: Theme.tight ? Math.min(Theme.labelSize, Theme.px(38)) : Theme.compact ? Theme.buttonSize : Theme.tileSize
            pictogramSize: Theme.px(Theme.compact ? 52 : 84)
            leastHeight: Theme.px(Theme.compact ? 72 : 96)
            model: root.check.areas
            page: root.check.page
            onTouched: name => root.check.openArea(name)
        }
    }
}
