import QtQuick
import Kiosk.Theme

// What stands before a line: a pictogram, a person and a count, a number in a ring, or a dot.
Item {
    id: root

    required property string kind
    required property string pictogram
    required property int number

    readonly property bool isLegend: root.kind === "legend"
    readonly property bool isCallout: root.kind === "note" || root.kind === "ask" || root.kind === "warning"
    readonly property bool isNumbered: !root.isLegend && root.number > 0
    readonly property bool isPicture: !root.isLegend && root.pictogram !== ""

    width: isLegend ? person.width + Theme.gap + count.width : isPicture ? Theme.px(84) : isNumbered ? Theme.px(56) : isCallout ? Theme.px(44) : Theme.px(14)
    height: isLegend ? person.height : isPicture ? Theme.px(84) : isNumbered ? Theme.px(56) : isCallout ? Theme.px(44) : Theme.px(14)

    Rectangle {
        visible: !root.isLegend && !root.isPicture && !root.isNumbered && !root.isCallout
        anchors.fill: parent
        radius: width / 2
        color: Theme.look.accentedge
    }

    NumberBadge {
        visible: root.isNumbered && !root.isPicture
        number: root.number
    }

    Drawing {
        visible: root.isCallout
        anchors.fill: parent
        name: root.kind === "ask" ? "icons/speech" : root.kind === "warning" ? "icons/warning" : "icons/info"
    }

    Drawing {
        visible: root.isPicture
        anchors.fill: parent
        name: root.isPicture ? "pictograms/" + root.pictogram : ""
    }

    Drawing {
        id: person

        visible: root.isLegend
        anchors.left: parent.left
        width: Theme.px(28)
        height: Theme.px(60)
        name: root.isLegend ? "charts/" + root.pictogram : ""
    }

    Label {
        id: count

        visible: root.isLegend
        anchors.left: person.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: person.verticalCenter
        width: Math.max(implicitWidth, Theme.px(76))
        text: root.number
        strong: true
        size: Theme.sentenceSize
    }
}
