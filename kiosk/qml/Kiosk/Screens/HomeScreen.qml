import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What would you like to do?
StageScreen {
    id: root

    // Where room is short the words alone must do.
    readonly property bool bare: Theme.largest || Theme.compact || Theme.large && Theme.arabic
    readonly property int tileSpace: Theme.tight ? Theme.smallSpace : Theme.space
    readonly property int pictogramSize: Theme.tight ? Theme.px(64) : Theme.pictogramSize
    // The tallest letters on the smallest panel leave no room beside a picture.
    readonly property bool wordsOnly: Theme.tight && Theme.largest && Theme.arabic
    readonly property real heroShare: Theme.tight ? 0.44 : 0.5

    hasPrimary: false

    BalancedText {
        id: title

        x: Theme.margin
        y: Theme.portrait ? Theme.space : 0
        width: parent.width - 2 * Theme.margin
        markup: qsTrId("home-title")
        spoken: markup
        role: Accessible.Heading
        size: Theme.titleSize
        line: Theme.titleLine
        family: Theme.titleFamily
        strong: true
    }

    HeroTile {
        id: hero

        x: Theme.rightToLeft && !Theme.portrait ? parent.width - width - Theme.margin : Theme.margin
        y: title.y + title.height + Theme.space
        width: Theme.portrait ? parent.width - 2 * Theme.margin : (parent.width - 2 * Theme.margin - Theme.space) * root.heroShare
        height: Theme.portrait ? parent.height * 0.46 : parent.height - y
        figure: root.visit.place.homeFigure
        text: qsTrId("home-learn")
        note: qsTrId("home-learn-note").arg(root.visit.place.chapterCount)
        onClicked: root.visit.learn()
    }

    Column {
        x: Theme.portrait || Theme.rightToLeft ? Theme.margin : hero.x + hero.width + Theme.space
        y: Theme.portrait ? hero.y + hero.height + Theme.gap : hero.y
        width: Theme.portrait ? hero.width : parent.width - 2 * Theme.margin - hero.width - Theme.space
        height: parent.height - y
        spacing: Theme.gap

        readonly property int tiles: 1 + (danger.visible ? 1 : 0) + (tell.visible ? 1 : 0) + (questions.visible ? 1 : 0)
        readonly property real tileHeight: (height - (tiles - 1) * spacing) / tiles

        Tile {
            id: danger

            visible: root.visit.check.offered || root.visit.place.dangerScreen !== ""
            width: parent.width
            height: parent.tileHeight
            padding: root.tileSpace
            pictogramSize: root.pictogramSize
            level: "emergency"
            pictogram: root.wordsOnly ? "" : "level-emergency"
            text: root.visit.check.offered ? qsTrId("home-check") : qsTrId("home-danger")
            note: root.bare ? "" : root.visit.check.offered ? qsTrId("home-check-note") : root.visit.sheet.emergencyNumber === "" ? qsTrId("home-danger-note-bare") : qsTrId("home-danger-note").arg(root.visit.sheet.emergencyNumber)
            onClicked: root.visit.check.offered ? root.visit.check.open() : root.visit.openScreen(root.visit.place.dangerScreen)
        }

        Tile {
            id: tell

            visible: root.visit.nurse.offered
            width: parent.width
            height: parent.tileHeight
            padding: root.tileSpace
            pictogramSize: root.pictogramSize
            pictogram: root.wordsOnly ? "" : "before"
            text: qsTrId("home-tell")
            note: root.bare ? "" : qsTrId("home-tell-note")
            onClicked: root.visit.nurse.openTell()
        }

        Tile {
            width: parent.width
            height: parent.tileHeight
            padding: root.tileSpace
            pictogramSize: root.pictogramSize
            pictogram: root.wordsOnly ? "" : "parts"
            text: qsTrId("home-parts")
            note: root.bare ? "" : qsTrId("home-parts-note")
            onClicked: root.visit.openChapters()
        }

        Tile {
            id: questions

            visible: root.visit.place.questionCount > 0
            width: parent.width
            height: parent.tileHeight
            padding: root.tileSpace
            pictogramSize: root.pictogramSize
            pictogram: root.wordsOnly ? "" : "questions-ask"
            text: qsTrId("home-questions")
            note: root.bare ? "" : qsTrId("home-questions-note")
            onClicked: root.visit.openQuestions()
        }
    }
}
