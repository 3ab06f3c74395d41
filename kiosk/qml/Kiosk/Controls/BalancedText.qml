import QtQuick
import Kiosk.Theme
import "balance.js" as Balance

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
    // Words without marks, in which "&" and "<" are only themselves.
    property bool plain: false
    property color color: Theme.look.ink
    property int alignment: Text.AlignLeft

    implicitHeight: words.implicitHeight
    implicitWidth: words.implicitWidth
    Accessible.role: root.role
    Accessible.name: root.spoken
    onWidthChanged: balance()
    Component.onCompleted: balance()

    // Where the narrowed text begins, so that it keeps to its edge in either direction of writing.
    readonly property bool toRight: (root.alignment === Text.AlignRight) !== (Theme.rightToLeft && root.mirrors)
    property bool mirrors: true
    readonly property real start: root.alignment === Text.AlignHCenter ? (width - words.width) / 2 : toRight ? width - words.width : 0

    function balance() {
        Balance.narrow(words, root.width);
    }

    Text {
        id: words

        x: root.start
        text: root.markup
        onTextChanged: root.balance()
        onFontChanged: root.balance()
        textFormat: root.plain ? Text.PlainText : Text.StyledText
        wrapMode: Text.WordWrap
        color: root.color
        font.family: root.family
        font.pixelSize: root.size
        font.weight: root.strong ? Font.Bold : Font.Normal
        lineHeightMode: Text.FixedHeight
        lineHeight: Math.round(root.size * root.line)
        horizontalAlignment: root.alignment
        Accessible.ignored: true
    }
}
