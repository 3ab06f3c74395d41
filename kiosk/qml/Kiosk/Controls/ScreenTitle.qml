import QtQuick
import Kiosk.Theme

// The heading of a screen, from margin to margin.
BalancedText {
    required property string text

    x: Theme.margin
    y: Theme.portrait ? Theme.space : 0
    width: parent ? parent.width - 2 * Theme.margin : 0
    height: implicitHeight
    markup: text
    spoken: text
    plain: true
    role: Accessible.Heading
    size: Theme.titleSize
    line: Theme.titleLine
    family: Theme.titleFamily
    strong: true
}
