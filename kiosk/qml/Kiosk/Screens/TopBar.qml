import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where am I, how the screen looks, and the way to help. Always in the same place.
Item {
    id: root

    required property VisitModel visit
    required property bool plain
    // The title of a screen that has no room for it.
    required property string title
    required property int questionPage
    required property int questionPages
    readonly property bool wordsShown: !Theme.compact && !Theme.portrait && !Theme.large
    // What the controls leave for "where am I".
    readonly property real room: width - controls.width - 2 * Theme.margin - Theme.gap
    // Nothing of a locked talk can be read, not even which procedure it is about.
    readonly property string subject: root.visit.talk.locked ? "" : root.visit.talk.title || root.visit.place.title
    // Whose talk it is stands below such a title where both have room.
    readonly property bool both: root.title !== "" && whose.text !== "" && barTitle.implicitWidth <= barTitle.width && barTitle.lineHeight + Theme.px(4) + whose.height <= height
    readonly property bool inStory: root.visit.bar.chapter !== ""
    readonly property string stepText: qsTrId("bar-step").arg(root.visit.bar.step + (root.questionPages > 1 ? String.fromCharCode(97 + root.questionPage) : "")).arg(root.visit.bar.stepCount)

    height: Theme.topBarHeight

    Touchable {
        id: where

        visible: !root.plain && root.inStory
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.smallSpace
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(texts.implicitWidth + 2 * Theme.smallSpace, root.room)
        height: Math.min(root.height, Math.max(Theme.barItemHeight, texts.height))
        ringRadius: Theme.barRadius
        text: qsTrId("bar-where").arg(root.visit.bar.chapter).arg(root.stepText)
        onClicked: root.visit.openChapters()

        background: Rectangle {
            radius: Theme.barRadius
            color: where.down ? Theme.look.soft : "transparent"
        }

        contentItem: Item {
            Column {
                id: texts

                readonly property bool stacked: Theme.portrait || Theme.compact
                readonly property bool wide: chapterLabel.implicitWidth > root.room - 2 * Theme.smallSpace
                readonly property bool short: Theme.tight || Theme.portrait && Theme.large && Theme.arabic || wide

                x: Theme.rightToLeft ? parent.width - width - Theme.smallSpace : Theme.smallSpace
                anchors.verticalCenter: parent.verticalCenter
                spacing: texts.stacked ? 0 : Theme.px(6)

                Grid {
                    columns: texts.stacked ? 1 : 2
                    columnSpacing: Theme.smallSpace

                    Label {
                        id: chapterLabel

                        visible: !texts.short
                        text: root.visit.bar.chapter
                        strong: true
                        size: Theme.largest ? Theme.px(38) : Theme.labelSize
                        line: 1.1 * Theme.scriptLine
                    }

                    Label {
                        text: root.stepText
                        strong: texts.short
                        color: Theme.look.ink2
                        size: Theme.largest ? Theme.px(38) : Theme.labelSize
                        line: 1.1 * Theme.scriptLine
                    }
                }

                StepMarks {
                    visible: !Theme.portrait && !Theme.compact
                    step: root.visit.bar.step
                    stepCount: root.visit.bar.stepCount
                }
            }
        }
    }

    // The danger signs are one touch away from every screen of the check; for a child they are the way on.
    BarButton {
        id: signs

        visible: !root.plain && root.visit.check.shown && root.visit.check.part !== "under-16" && root.visit.place.dangerScreen !== ""
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin - Theme.smallSpace
        anchors.verticalCenter: parent.verticalCenter
        iconName: "icons/warning"
        wordShown: root.title === "" && signsProbe.implicitWidth + 4 * Theme.iconSize <= root.room
        text: qsTrId("check-all-signs")
        onClicked: root.visit.openScreen(root.visit.place.dangerScreen)
    }

    BalancedText {
        id: barTitle

        // Not what the font asks for, which in Arabic is twice as much.
        readonly property real lineHeight: Math.round(size * line)
        readonly property real lead: signs.visible ? signs.width : 0

        visible: !root.plain && root.title !== ""
        x: Theme.rightToLeft ? controls.x + controls.width + Theme.gap : signs.visible ? signs.x + signs.width + Theme.smallSpace : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.both ? -(Theme.px(4) + whose.height) / 2 : 0
        width: root.room - lead - Theme.smallSpace
        height: implicitHeight
        markup: root.title
        spoken: root.title
        plain: true
        role: Accessible.Heading
        size: Math.min(Theme.large ? Theme.labelSize : Theme.titleSize, Theme.px(Theme.arabic ? 35 : 36))
        line: Theme.arabic ? 1.14 : 1.1
        strong: true
    }

    Label {
        id: signsProbe

        visible: false
        text: signs.text
    }

    Column {
        visible: !root.plain && !root.inStory && !root.visit.check.shown && (root.title === "" || root.both)
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: controls.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.both ? (barTitle.lineHeight + Theme.px(4)) / 2 : 0

        component About: Label {
            width: parent.width
            // As above.
            height: lineCount * lineHeight
            wrapMode: Text.Wrap
            line: 1.1 * Theme.scriptLine
            horizontalAlignment: Text.AlignLeft
            size: Theme.largest ? Theme.px(38) : Theme.labelSize
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        component Below: About {
            color: Theme.look.ink2
            size: Math.min(Theme.labelSize, Theme.px(36))
        }

        About {
            id: subject

            // What stands below matters more than which part of the talk this is: the rail shows that too.
            readonly property real below: figures.fits ? figures.height : whose.text !== "" ? whose.height : 0
            readonly property bool fits: (!Theme.tight || implicitWidth <= root.room) && height + below <= root.height

            visible: text !== "" && root.title === "" && fits
            text: root.subject
            strong: true
            maximumLineCount: 2
        }

        Below {
            id: figures

            readonly property bool fits: text !== "" && lineCount < 3 && height <= root.height

            visible: fits
            text: root.visit.talk.figures
        }

        Below {
            id: whose

            // Never cut off: a narrow bar has three lines of it.
            line: 1.05
            visible: text !== "" && !figures.fits
            text: root.visit.talk.whose
        }
    }

    Row {
        id: controls

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.px(14)

        BarButton {
            visible: !root.plain && root.visit.place.languageCount > 1
            iconName: "icons/language"
            wordShown: root.wordsShown
            text: root.visit.bar.languageName
            Accessible.name: qsTrId("bar-language").arg(root.visit.bar.languageName)
            onClicked: root.visit.openLanguages()
        }

        BarButton {
            visible: !root.plain
            iconName: "icons/text-size"
            wordShown: root.wordsShown
            text: qsTrId("bar-text")
            onClicked: root.visit.openAppearance()
        }

        BarButton {
            visible: !root.plain
            iconName: root.visit.bar.look === "dim" ? "icons/look-day" : "icons/look-dim"
            wordShown: root.wordsShown
            text: root.visit.bar.look === "dim" ? qsTrId("bar-day") : qsTrId("bar-dim")
            onClicked: root.visit.bar.chooseLook(root.visit.bar.look === "dim" ? "day" : "dim")
        }

        HelpButton {
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.visit.openHelp()
        }
    }
}
