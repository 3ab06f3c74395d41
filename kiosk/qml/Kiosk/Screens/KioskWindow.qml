pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The one window: both bars, the stage between them, and a sheet over the stage when one is open.
Window {
    id: root

    required property VisitModel visit
    required property real pixelsPerMm
    required property real distanceFactor
    required property bool closable
    required property bool instant
    // auto, landscape or portrait: a panel that hangs the other way than it reports has its picture turned.
    required property string orientation
    readonly property bool turned: root.orientation === "portrait" ? root.width > root.height : root.orientation === "landscape" && root.height > root.width
    property var mistakes: []
    readonly property StageScreen shown: stage.item as StageScreen
    readonly property int pageCount: root.shown ? root.shown.pageCount : 1
    // The emergency screen and the one that is wiped have no bars. Its place says so, which changes last: a screen that goes keeps its size till then.
    readonly property bool barless: ["Emergency", "LeaveEmergency", "Cleaning"].includes(root.visit.place.screenName)
    readonly property bool asked: root.visit.bar.secondsLeft > 0
    readonly property bool sheetOpen: root.visit.sheet.kind !== ""

    objectName: "kiosk"
    color: Theme.look.page
    title: qsTrId("window-title")
    onClosing: close => close.accepted = root.closable

    Binding { target: Theme; property: "pixelsPerMm"; value: root.pixelsPerMm }
    Binding { target: Theme; property: "distanceFactor"; value: root.distanceFactor }
    Binding { target: Theme; property: "instant"; value: root.instant }
    Binding { target: Theme; property: "windowWidth"; value: page.width }
    Binding { target: Theme; property: "windowHeight"; value: page.height }
    Binding { target: Theme; property: "lookName"; value: root.visit.bar.look }
    Binding { target: Theme; property: "textSize"; value: root.visit.bar.textSize }
    Binding { target: Theme; property: "rightToLeft"; value: root.visit.bar.rightToLeft }
    Binding { target: Theme; property: "arabic"; value: root.visit.bar.arabicScript }
    Binding { target: Theme; property: "reducedMotion"; value: root.visit.bar.reducedMotion }

    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true

    Item {
        id: page

        anchors.centerIn: parent
        width: root.turned ? root.height : root.width
        height: root.turned ? root.width : root.height
        rotation: root.turned ? 90 : 0
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true

        ScreenLoader {
            id: stage

            y: root.visit.bar.atRest || root.barless ? 0 : rail.y + rail.height
            width: parent.width
            height: (root.visit.bar.atRest || root.barless ? banner.y : bottom.y) - y
            visible: !root.asked && !root.sheetOpen
            visit: root.visit
            screenName: root.visit.place.screenName
        }

        TalkBar {
            id: rail

            y: top.height
            width: parent.width
            visible: stage.visible
            visit: root.visit
        }

        SheetLoader {
            x: root.visit.bar.atRest ? 0 : stage.x
            y: top.height
            width: parent.width
            height: bottom.y - y
            visible: !root.asked
            visit: root.visit
            kind: root.visit.sheet.kind
        }

        Loader {
            active: root.asked
            y: top.height
            width: parent.width
            height: bottom.y - y

            sourceComponent: StillThereScreen {
                visit: root.visit
            }
        }

        TopBar {
            id: top

            width: parent.width
            visible: !root.barless
            visit: root.visit
            plain: root.asked || root.visit.bar.atRest
            title: root.shown && root.shown.titleInBar ? root.shown.barTitle : ""
            questionPage: root.shown ? root.shown.shownPage : 0
            questionPages: root.shown ? root.shown.pageCount : 1
        }

        BottomBar {
            id: bottom

            y: banner.y - height
            width: parent.width
            visible: !root.barless && (!root.visit.bar.atRest || root.sheetOpen || root.asked)
            visit: root.visit
            screen: root.shown
            asked: root.asked
        }

        Loader {
            active: root.mistakes.length > 0
            y: (root.visit.bar.atRest ? banner.y : bottom.y) - height
            width: parent.width

            sourceComponent: MistakesNote {
                mistakes: root.mistakes
            }
        }

        DemonstrationBanner {
            id: banner

            y: parent.height - height
            width: parent.width
            visit: root.visit
        }
    }
}
