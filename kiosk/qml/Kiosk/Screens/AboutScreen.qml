import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Whom the check is about, so that "my" or "their" is right. For a child there are no levels.
StageScreen {
    id: root

    hasPrimary: false

    ScreenTitle {
        id: title

        text: qsTrId("check-about-title")
    }

    Grid {
        id: tiles

        x: Theme.margin
        y: title.y + title.height + (Theme.compact ? Theme.gap : Theme.wideSpace)
        width: parent.width - 2 * Theme.margin
        columns: Theme.portrait ? 1 : 3
        spacing: Theme.gap

        readonly property int pictureSide: Theme.px(Theme.tight ? 140 : Theme.compact || Theme.portrait ? 150 : 190)
        readonly property real tileWidth: (width - (columns - 1) * spacing) / columns
        readonly property real tileHeight: Theme.portrait ? Theme.px(260) : Math.min(Theme.px(420), root.height - y - Theme.gap)

        Tile {
            width: tiles.tileWidth
            height: tiles.tileHeight
            upright: !Theme.portrait
            pictogramSize: tiles.pictureSide
            pictogram: "about-me"
            text: qsTrId("check-about-me")
            note: Theme.tight ? "" : qsTrId("check-about-me-note")
            onClicked: root.visit.check.sayAbout("me")
        }

        Tile {
            width: tiles.tileWidth
            height: tiles.tileHeight
            upright: !Theme.portrait
            pictogramSize: tiles.pictureSide
            pictogram: "about-other"
            text: qsTrId("check-about-other")
            note: Theme.tight ? "" : qsTrId("check-about-other-note")
            onClicked: root.visit.check.sayAbout("other")
        }

        Tile {
            width: tiles.tileWidth
            height: tiles.tileHeight
            upright: !Theme.portrait
            pictogramSize: tiles.pictureSide
            pictogram: "about-child"
            text: qsTrId("check-about-child")
            note: Theme.tight ? "" : qsTrId("check-about-child-note")
            onClicked: root.visit.check.sayAbout("child")
        }
    }
}
