pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Waits for someone: what this is, one button, and the languages in their own names.
StageScreen {
    id: root

    readonly property bool oneSubject: root.visit.place.title !== ""

    hasPrimary: false
    hasBars: false

    Plate {
        id: plate

        figure: root.visit.place.cover
        alternative: qsTrId("attract-picture")
        standing: true
        x: Theme.portrait || Theme.rightToLeft ? 0 : parent.width - width
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.47)
        height: Theme.portrait ? Math.round(parent.height * 0.5) : parent.height

        // A caption on the ground of the page, out of the way of the one button.
        Rectangle {
            x: Theme.rightToLeft ? Theme.gap : parent.width - width - Theme.gap
            y: parent.height - height - Theme.gap
            width: clinic.width
            height: clinic.height
            radius: Theme.barRadius
            color: Theme.look.page

            ClinicName {
                id: clinic

                mostWidth: plate.width - 2 * (Theme.gap + Theme.smallSpace)
                visit: root.visit
            }
        }
    }

    Column {
        id: words


        x: Theme.rightToLeft && !Theme.portrait ? plate.width + Theme.wideSpace : Theme.px(Theme.compact ? 48 : 96)
        y: Theme.portrait ? plate.height + (parent.height - plate.height - height) / 2 : (parent.height - height) / 2
        width: Theme.portrait ? parent.width - 2 * x : parent.width - plate.width - Theme.px(Theme.compact ? 88 : 136)
        spacing: Theme.tight ? Theme.smallSpace : Theme.space

        Label {
            visible: !(Theme.tight)
            width: parent.width
            text: qsTrId("attract-about")
            color: Theme.look.ink2
            size: Theme.buttonSize
            wrapMode: Text.WordWrap
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        BalancedText {
            width: parent.width
            markup: root.oneSubject ? root.visit.place.title : qsTrId("attract-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.displaySize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            width: parent.width
            markup: root.oneSubject ? root.visit.place.tagline : qsTrId("attract-tagline")
            spoken: markup
        }

        PrimaryButton {
            anchors.left: parent.left
            width: Math.min(parent.width, Theme.px(560))
            height: Theme.px(Theme.tight ? 100 : 132)
            ringRadius: Theme.heroRadius
            iconName: ""
            wordSize: Theme.px(46)
            text: root.visit.place.starting ? qsTrId("attract-opening") : qsTrId("attract-start")
            onClicked: root.visit.start("")
        }

        Flow {
            visible: root.visit.place.languageCount > 1
            width: parent.width
            spacing: Theme.smallSpace

            Repeater {
                model: root.visit.place.languages

                QuietButton {
                    required property string code
                    required property string name

                    implicitHeight: Theme.px(76)
                    ringRadius: Theme.barRadius
                    text: name
                    onClicked: root.visit.start(code)
                }
            }
        }

        BareButton {
            anchors.left: parent.left
            visible: root.visit.sheet.noteCount > 0
            iconName: "icons/staff"
            text: qsTrId("staff-notes-button").arg(root.visit.sheet.noteCount)
            onClicked: root.visit.openStaffNotes()
        }
    }
}
