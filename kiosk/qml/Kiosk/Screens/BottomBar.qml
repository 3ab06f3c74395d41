import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Back, Start again, air, and the one way on. A missing button leaves its gap.
Item {
    id: root

    required property VisitModel visit
    required property StageScreen screen
    required property bool asked
    readonly property bool sheetOpen: root.visit.sheet.kind !== ""
    readonly property string secondText: root.sheetOpen || root.asked || root.screen === null ? "" : root.screen.secondText
    readonly property string asideText: root.sheetOpen || root.asked || root.screen === null ? "" : root.screen.asideText
    readonly property real trailing: (primary.visible ? primary.width + Theme.gap : 0) + (second.visible ? second.width + Theme.gap : 0) + (aside.visible ? aside.width : 0)
    readonly property bool backShown: !root.asked && root.visit.place.canGoBack || root.sheetOpen && !root.asked

    height: Theme.bottomBarHeight

    QuietButton {
        id: back

        visible: root.backShown
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        leastWidth: Theme.px(Theme.compact ? 190 : 210)
        iconName: "icons/back"
        directional: true
        text: root.sheetOpen || root.screen === null || root.screen.backText === "" ? qsTrId("bar-back") : root.screen.backText
        onClicked: root.sheetOpen || root.screen === null ? root.visit.goBack() : root.screen.goBack()
    }

    BareButton {
        id: again

        // Its word gives way to the icon before the three ways would touch.
        readonly property real wordWidth: probe.implicitWidth + Theme.iconSize + 3 * Theme.smallSpace

        wordShown: (root.backShown ? back.width + Theme.space : 0) + wordWidth + root.trailing <= root.width - 2 * Theme.margin
        visible: !root.visit.bar.atRest && root.visit.place.screenName !== "Unavailable"
        anchors.left: root.backShown ? back.right : parent.left
        anchors.leftMargin: root.backShown ? Theme.space : Theme.margin - Theme.smallSpace
        anchors.verticalCenter: parent.verticalCenter
        iconName: "icons/start-again"
        text: qsTrId("bar-start-again")
        onClicked: root.visit.startAgain()
    }

    Label {
        id: probe

        visible: false
        text: again.text
        size: Theme.buttonSize
    }

    QuietButton {
        id: second

        visible: root.secondText !== ""
        anchors.right: primary.visible ? primary.left : parent.right
        anchors.rightMargin: primary.visible ? Theme.gap : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        iconName: visible ? root.screen.secondIcon : ""
        text: root.secondText
        onClicked: root.screen.goSecond()
    }

    BareButton {
        id: aside

        readonly property real wordWidth: asideProbe.implicitWidth + Theme.iconSize + 3 * Theme.smallSpace
        readonly property real room: root.width - 2 * Theme.margin - (root.backShown ? back.width + Theme.space : 0) - Theme.buttonHeight - (primary.visible ? primary.width + Theme.gap : 0) - (second.visible ? second.width + Theme.gap : 0)

        visible: root.asideText !== ""
        wordShown: wordWidth <= room
        anchors.right: second.visible ? second.left : primary.visible ? primary.left : parent.right
        anchors.rightMargin: second.visible || primary.visible ? Theme.smallSpace : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        iconName: visible ? root.screen.asideIcon : ""
        text: root.asideText
        onClicked: root.screen.goAside()
    }

    Label {
        id: asideProbe

        visible: false
        text: root.asideText
        size: Theme.buttonSize
    }

    PrimaryButton {
        id: primary

        visible: !root.asked && (root.sheetOpen || root.screen !== null && root.screen.hasPrimary)
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        iconName: root.sheetOpen ? "icons/close" : root.screen ? root.screen.primaryIcon : ""
        text: root.sheetOpen ? qsTrId("bar-close") : root.screen ? root.screen.primaryText : ""
        onClicked: root.sheetOpen ? root.visit.closeSheet() : root.screen.goOn()
    }
}
