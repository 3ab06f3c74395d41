import QtQuick
import Kiosk.Theme

// Text narrowed until one more line would be needed, so that no word stands alone on the last line.
Item {
    id: root

    required property string markup
    required property string spoken
    property int role: Accessible.StaticText
    property int size: Theme.sentenceSize
    property real line: Theme.sentenceLine
    property string family: Theme.textFamily
    property bool strong: false
    property color color: Theme.look.ink

    implicitHeight: words.implicitHeight
    implicitWidth: words.implicitWidth
    Accessible.role: root.role
    Accessible.name: root.spoken
    onWidthChanged: balance()
    onMarkupChanged: balance()
    onSizeChanged: balance()
    Component.onCompleted: balance()

    function balance() {
        words.width = root.width;
        const lines = words.lineCount;
        if (lines < 2 || root.width <= 0)
            return;
        let narrow = root.width / lines;
        let wide = root.width;
        while (wide - narrow > 8) {
            const middle = (narrow + wide) / 2;
            words.width = middle;
            if (words.lineCount > lines || words.contentWidth > middle)
                narrow = middle;
            else
                wide = middle;
        }
        words.width = Math.ceil(wide);
    }

    Text {
        id: words

        anchors.left: parent.left
        text: root.markup
        textFormat: Text.StyledText
        wrapMode: Text.WordWrap
        color: root.color
        font.family: root.family
        font.pixelSize: root.size
        font.weight: root.strong ? Font.Bold : Font.Normal
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.round(root.size * root.line)
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
}
