pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A part of a talk in the agenda: touched to go there, or with the ways to move it and to leave it out.
Item {
    id: root

    required property string item
    required property int number
    required property string title
    required property string pictogram
    required property string progress
    required property string note
    required property string time
    required property bool canSkip
    required property bool canGoUp
    required property bool canGoDown
    required property bool arranging
    readonly property bool isSkipped: progress === "skipped"
    readonly property int pictureSide: Theme.px(Theme.compact ? 56 : 68)
    // What the ways to change it take of the width.
    readonly property real taken: root.arranging ? ways.width + root.side + Theme.smallSpace : 0
    readonly property real side: Theme.compact ? Theme.smallSpace : Theme.gap

    signal opened(item: string)
    signal moved(item: string, by: int)
    signal skipped(item: string)

    implicitHeight: Math.max(root.pictureSide, title.implicitHeight, Theme.barItemHeight) + 2 * Theme.tinySpace

    Rectangle {
        anchors.fill: parent
        radius: Theme.buttonRadius
        color: way.down || root.progress === "now" ? Theme.look.soft : Theme.look.card
        border.width: root.arranging ? Theme.hairline : root.progress === "now" ? Theme.markWidth : Theme.edgeWidth
        border.color: root.arranging ? Theme.look.hair : root.progress === "now" ? Theme.look.accentedge : Theme.look.edge
    }

    Touchable {
        id: way

        x: Theme.rightToLeft ? root.taken : 0
        width: root.width - root.taken
        height: root.height
        enabled: !root.arranging
        ringRadius: Theme.buttonRadius
        text: root.title
        Accessible.role: root.arranging ? Accessible.StaticText : Accessible.Button
        Accessible.name: root.note === "" ? root.title : qsTrId("talk-spoken").arg(root.title).arg(root.note)
        onClicked: root.opened(root.item)

        Label {
            id: place

            x: Theme.rightToLeft ? way.width - width - root.side : root.side
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.sized(42, 54, 64)
            horizontalAlignment: Text.AlignHCenter
            text: root.number
            color: Theme.look.ink2
        }

        Drawing {
            id: picture

            x: Theme.rightToLeft ? place.x - width - Theme.smallSpace : place.x + place.width + Theme.smallSpace
            anchors.verticalCenter: parent.verticalCenter
            width: root.pictureSide
            height: width
            name: "pictograms/" + root.pictogram
            opacity: root.isSkipped ? 0.4 : 1
        }

        SeenBadge {
            visible: root.progress === "seen"
            x: Theme.rightToLeft ? picture.x - width / 3 : picture.x + picture.width - width * 2 / 3
            y: picture.y + picture.height - height
        }

        Label {
            id: title

            readonly property real lead: place.width + picture.width + 2 * root.side + 2 * Theme.smallSpace
            readonly property real trail: root.side + (time.text === "" ? 0 : time.implicitWidth + Theme.smallSpace)

            x: Theme.rightToLeft ? trail : lead
            anchors.verticalCenter: parent.verticalCenter
            width: way.width - lead - trail
            text: root.title
            size: Theme.tileSize
            line: Theme.tileLine
            strong: true
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
            color: root.isSkipped ? Theme.look.ink2 : Theme.look.ink
            font.strikeout: root.isSkipped
        }

        Label {
            id: time

            x: Theme.rightToLeft ? root.side : way.width - width - root.side
            anchors.verticalCenter: parent.verticalCenter
            text: root.arranging ? "" : root.isSkipped ? root.note : root.time
            size: Theme.noteSize
            color: Theme.look.ink2
        }
    }

    Row {
        id: ways

        visible: root.arranging
        x: Theme.rightToLeft ? root.side : root.width - width - root.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.smallSpace

        AgendaWay {
            shown: root.canGoUp
            iconName: "icons/up"
            text: qsTrId("talk-earlier").arg(root.title)
            onClicked: root.moved(root.item, -1)
        }

        AgendaWay {
            shown: root.canGoDown
            iconName: "icons/down"
            text: qsTrId("talk-later").arg(root.title)
            onClicked: root.moved(root.item, 1)
        }

        AgendaWay {
            shown: root.canSkip
            iconName: root.isSkipped ? "icons/take-in" : "icons/leave-out"
            text: root.isSkipped ? qsTrId("talk-take-in").arg(root.title) : qsTrId("talk-skip").arg(root.title)
            onClicked: root.skipped(root.item)
        }
    }
}
