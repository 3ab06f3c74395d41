pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "balance.js" as Balance

// A paragraph whose glossary words can be touched. A TextEdit, because it alone tells where a word stands; it is
// disabled, so that it offers no selection, no clipboard and no menu.
Item {
    id: root

    required property string markup
    required property string spoken
    property var terms: []
    property int size: Theme.sentenceSize
    property real line: Theme.sentenceLine
    property color color: Theme.look.ink
    property bool strong: false

    signal termTouched(string term)

    // The last line keeps its tails where the letters are higher than the lines.
    implicitHeight: edit.contentHeight + Math.max(0, Math.ceil(metrics.height - root.size * root.line))
    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken
    onWidthChanged: balance()
    Component.onCompleted: balance()

    function balance() {
        Balance.narrow(edit, root.width);
        edit.settled();
    }

    FontMetrics {
        id: metrics

        font: edit.font
    }

    TextEdit {
        id: edit

        signal settled

        anchors.left: parent.left
        text: "<p style=\"margin:0; line-height:" + Math.round(100 * root.size * root.line / metrics.height) + "%\">" + root.markup + "</p>"
        onTextChanged: root.balance()
        onFontChanged: root.balance()
        textFormat: TextEdit.RichText
        wrapMode: TextEdit.WordWrap
        readOnly: true
        enabled: false
        activeFocusOnPress: false
        color: root.color
        font.family: Theme.textFamily
        font.pixelSize: root.size
        font.weight: root.strong ? Font.Bold : Font.Normal
        horizontalAlignment: TextEdit.AlignLeft
        textMargin: 0
        Accessible.ignored: true
    }

    Repeater {
        model: root.terms

        GlossaryWord {
            required property var modelData

            edit: edit
            start: modelData.start
            end: modelData.end
            text: modelData.word
            onClicked: root.termTouched(modelData.term)
        }
    }
}
