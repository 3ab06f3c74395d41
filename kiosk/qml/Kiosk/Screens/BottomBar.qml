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
    readonly property bool onStage: !root.sheetOpen && !root.asked && root.screen !== null
    readonly property string secondText: root.onStage ? root.screen.secondText : ""
    readonly property string secondIcon: root.onStage ? root.screen.secondIcon : ""
    readonly property string asideText: root.onStage ? root.screen.asideText : ""
    readonly property string backText: !root.onStage || root.screen.backText === "" ? qsTrId("bar-back") : root.screen.backText
    readonly property string primaryText: root.sheetOpen ? qsTrId("bar-close") : root.screen ? root.screen.primaryText : ""
    readonly property bool backShown: !root.asked && (root.visit.place.canGoBack || root.sheetOpen)
    readonly property bool primaryShown: !root.asked && (root.sheetOpen || root.screen !== null && root.screen.hasPrimary)
    // A narrow panel has a second row, above the first.
    readonly property bool twofold: Theme.portrait && root.screen !== null && (root.screen.manyWays || root.secondText !== "" && root.needed(3, false) > root.room)
    readonly property int leastBack: Theme.px(Theme.compact ? 190 : 210)
    readonly property int leastPrimary: Theme.px(Theme.portrait || Theme.compact ? 330 : 360)
    readonly property real room: width - 2 * Theme.margin

    // How far the ways give way before they would touch: 1 takes the word of the aside, 2 also that of Start again,
    // 3 also the air beside the words, 4 also the word of Back.
    readonly property int squeeze: {
        for (let step = 0; step < 4; step++)
            if (root.needed(step, root.twofold) <= root.room)
                return step;
        return 4;
    }
    readonly property int side: root.squeeze < 3 ? Theme.wideSpace : Theme.gap
    readonly property real secondWidth: root.secondText === "" ? 0 : Theme.gap + secondProbe.implicitWidth + (root.secondIcon === "" ? 0 : Theme.iconSize + Theme.gap) + 2 * Theme.wideSpace
    readonly property real asideWidth: root.asideText === "" ? 0 : Theme.smallSpace + asideProbe.implicitWidth + Theme.iconSize + 3 * Theme.smallSpace

    height: root.twofold ? Theme.bottomBarHeight + Theme.buttonHeight + Theme.tinySpace : Theme.bottomBarHeight

    // The width of the first row, without those that stand in a second one.
    function needed(step: int, twofold: bool): real {
        const tight = step > 2 ? 2 * (Theme.wideSpace - Theme.gap) : 0;
        const least = step > 2 ? 0 : 1;
        const backWidth = backProbe.implicitWidth + Theme.iconSize + Theme.gap + 2 * Theme.wideSpace - tight;
        const goOnWidth = primaryProbe.implicitWidth + Theme.iconSize + Theme.space + 2 * Theme.wideSpace - tight;
        const againWidth = step > 1 ? Theme.buttonHeight : againProbe.implicitWidth + Theme.iconSize + 3 * Theme.smallSpace;
        let width = againWidth;
        if (root.backShown)
            width += Theme.space + Math.max(root.leastBack * least, backWidth);
        if (root.primaryShown)
            width += Theme.gap + Math.max(root.leastPrimary * least, goOnWidth);
        if (twofold)
            return width;
        if (root.asideText !== "")
            width += step > 0 ? Theme.smallSpace + Theme.buttonHeight : root.asideWidth;
        return width + (root.secondText === "" ? 0 : root.secondWidth - tight);
    }

    component Probe: Label {
        visible: false
        size: Theme.buttonSize
    }

    Probe { id: backProbe; text: root.backText }
    Probe { id: againProbe; text: again.text }
    Probe { id: asideProbe; text: root.asideText }
    Probe { id: secondProbe; text: root.secondText }
    Probe { id: primaryProbe; text: root.primaryText; strong: true }

    Item {
        id: above

        visible: root.twofold
        y: Theme.tinySpace
        width: parent.width
        height: Theme.buttonHeight
    }

    Item {
        id: row

        y: parent.height - height
        width: parent.width
        height: Theme.bottomBarHeight
    }

    QuietButton {
        id: back

        visible: root.backShown
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: row.verticalCenter
        leastWidth: root.squeeze < 3 ? root.leastBack : Theme.buttonHeight
        side: root.squeeze < 4 ? root.side : Theme.smallSpace
        iconName: "icons/back"
        directional: true
        wordShown: root.squeeze < 4
        text: root.backText
        onClicked: root.sheetOpen || root.screen === null ? root.visit.goBack() : root.screen.goBack()
    }

    BareButton {
        id: again

        wordShown: root.squeeze < 2
        visible: !root.visit.bar.atRest && root.visit.place.screenName !== "Unavailable" && !root.visit.staff.shown && !root.visit.talk.locked
        anchors.left: root.backShown ? back.right : parent.left
        anchors.leftMargin: root.backShown ? Theme.space : Theme.margin - Theme.smallSpace
        anchors.verticalCenter: row.verticalCenter
        iconName: root.visit.talk.shown ? "icons/pause" : "icons/start-again"
        text: root.visit.talk.shown ? qsTrId("talk-pause") : qsTrId("bar-start-again")
        onClicked: root.visit.talk.shown ? root.visit.talk.lock() : root.visit.startAgain()
    }

    ClinicName {
        visible: root.onStage && root.visit.bar.atHome
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin - Theme.smallSpace
        anchors.verticalCenter: row.verticalCenter
        height: Theme.buttonHeight
        mostWidth: root.room - again.width - 2 * Theme.space
        visit: root.visit
    }

    QuietButton {
        id: second

        readonly property bool beside: primary.visible && !root.twofold

        visible: root.secondText !== ""
        anchors.right: beside ? primary.left : parent.right
        anchors.rightMargin: beside ? Theme.gap : Theme.margin
        anchors.verticalCenter: root.twofold ? above.verticalCenter : row.verticalCenter
        side: root.twofold ? Theme.wideSpace : root.side
        iconName: root.secondIcon
        text: root.secondText
        onClicked: root.screen.goSecond()
    }

    BareButton {
        id: aside

        readonly property Item next: root.twofold ? null : second.visible ? second : primary.visible ? primary : null

        visible: root.asideText !== ""
        wordShown: root.twofold ? root.asideWidth + root.secondWidth <= root.room : root.squeeze < 1
        x: Theme.rightToLeft ? (next ? next.x + next.width + Theme.smallSpace : root.twofold ? root.width - width - Theme.margin + Theme.smallSpace : Theme.margin) : next ? next.x - width - Theme.smallSpace : root.twofold ? Theme.margin - Theme.smallSpace : root.width - width - Theme.margin
        anchors.verticalCenter: root.twofold ? above.verticalCenter : row.verticalCenter
        iconName: visible ? root.screen.asideIcon : ""
        text: root.asideText
        onClicked: root.screen.goAside()
    }

    PrimaryButton {
        id: primary

        visible: root.primaryShown
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: row.verticalCenter
        leastWidth: root.squeeze < 3 ? root.leastPrimary : 0
        side: root.side
        iconName: root.sheetOpen ? "icons/close" : root.screen ? root.screen.primaryIcon : ""
        text: root.primaryText
        onClicked: root.sheetOpen ? root.visit.closeSheet() : root.screen.goOn()
    }
}
