import QtQuick
import Kiosk.Theme

// One block of a screen: a paragraph, a heading, a line of a list, a callout, or a line of a chart's legend.
Item {
    id: root

    required property string kind
    required property string markup
    required property string spoken
    required property var terms
    required property string pictogram
    required property int number

    readonly property bool isLine: root.kind === "item" || root.kind === "legend" || root.kind === "key"
    readonly property bool isCallout: root.kind === "note" || root.kind === "ask" || root.kind === "warning"
    readonly property bool isSmall: root.kind === "caveat" || root.kind === "source"
    readonly property bool isFollower: root.isLine
    readonly property real padding: root.isCallout ? Theme.gap : 0
    readonly property real leadWidth: !root.isLine && !root.isCallout ? 0 : lead.width + Theme.gap

    signal termTouched(string term)

    implicitHeight: Math.max(words.implicitHeight, root.leadWidth > 0 ? lead.height : 0) + 2 * root.padding

    Rectangle {
        visible: root.isCallout
        anchors.fill: parent
        radius: Theme.barRadius
        color: root.kind === "warning" ? Theme.look.ursoft : Theme.look.soft
        border.width: Theme.lookName === "contrast" ? Theme.edgeWidth : 0
        border.color: root.kind === "warning" ? Theme.look.uredge : Theme.look.accentedge
    }

    LineLead {
        id: lead

        visible: root.leadWidth > 0
        anchors.left: parent.left
        anchors.leftMargin: root.padding
        y: root.padding + Math.max(0, (Math.min(words.implicitHeight, words.size * words.line * 1.2) - height) / 2)
        kind: root.kind
        pictogram: root.pictogram
        number: root.number
    }

    Words {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.padding + root.leadWidth
        y: root.padding + Math.max(0, ((root.leadWidth > 0 ? lead.height : 0) - implicitHeight) / 2)
        width: root.width - 2 * root.padding - root.leadWidth
        markup: root.kind === "source" ? qsTrId("chart-source").arg(root.markup).arg(root.number) : root.markup
        spoken: root.kind === "source" ? qsTrId("chart-source").arg(root.spoken).arg(root.number) : root.kind === "legend" ? qsTrId("chart-legend").arg(root.number).arg(root.spoken) : root.spoken
        terms: root.terms
        strong: root.kind === "heading"
        size: root.isSmall ? (root.kind === "source" ? Theme.labelSize : Theme.noteSize) : Theme.sentenceSize
        line: root.isLine ? Theme.labelLine : root.isSmall ? Theme.labelLine : Theme.sentenceLine
        color: root.kind === "source" ? Theme.look.ink2 : Theme.look.ink
        onTermTouched: term => root.termTouched(term)
    }
}
