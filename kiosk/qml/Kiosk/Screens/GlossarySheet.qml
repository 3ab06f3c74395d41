import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A word and its meaning, with a small picture where there is one.
Item {
    id: root

    required property VisitModel visit
    readonly property bool pictured: root.visit.sheet.figure !== ""

    objectName: "glossary"

    Column {
        x: Theme.rightToLeft && !Theme.portrait && root.pictured ? plate.width + Theme.wideSpace : Theme.margin
        y: Theme.portrait && root.pictured ? plate.height + Theme.wideSpace : (parent.height - height) / 2
        width: Theme.portrait || !root.pictured ? Math.min(parent.width - 2 * Theme.margin, Theme.px(1100)) : parent.width - plate.width - Theme.margin - Theme.wideSpace
        spacing: Theme.space

        SheetTitle {
            width: parent.width
            text: root.visit.sheet.term
        }

        BalancedText {
            width: parent.width
            markup: root.visit.sheet.meaning
            spoken: root.visit.sheet.spokenMeaning
        }
    }

    Plate {
        id: plate

        visible: root.pictured
        figure: root.visit.sheet.figure
        alternative: root.visit.sheet.alternative
        x: Theme.portrait || Theme.rightToLeft ? 0 : parent.width - width
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.46)
        height: Theme.portrait ? Math.round(parent.height * 0.5) : parent.height
    }
}
