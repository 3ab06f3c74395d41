import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What became of the record, for staff.
StageScreen {
    id: root

    readonly property KeepingModel end: root.visit.told.keeping
    readonly property bool kept: root.end.state === "kept"
    readonly property bool failed: root.end.state === "failed"
    readonly property string note: root.kept ? qsTrId("kept-as").arg(root.end.keptAs) : root.failed ? root.end.whyNot : qsTrId("kept-going-note")
    readonly property string more: root.kept && root.end.waiting > 0 ? qsTrId("kept-waiting").arg(root.end.waiting) : ""
    readonly property string last: root.end.paperGoing ? qsTrId("keep-print-wait") : root.kept ? root.end.whyNot : root.end.recordState === "done" ? qsTrId("keep-print-done") : root.end.recordState === "failed" ? qsTrId("keep-print-failed") : ""

    // The talk does not end, and its record is not sealed, while a page is on its way.
    hasPrimary: (root.kept || root.failed) && !root.end.paperGoing
    manyWays: true
    primaryText: root.kept ? qsTrId("keep-close") : qsTrId("kept-try")
    primaryIcon: ""
    // Where the bar has no room for its words, the agenda behind Back offers the end without a record.
    readonly property bool full: Theme.compact || Theme.arabic && Theme.largest

    secondText: !root.failed || root.end.paperGoing ? "" : root.end.printer ? qsTrId("keep-record") : root.full ? qsTrId("keep-without") : ""
    secondIcon: root.end.printer ? "icons/print" : ""
    asideText: root.failed && !root.full ? qsTrId("keep-without") : ""
    asideIcon: "icons/close"

    function goOn() {
        if (root.kept)
            root.end.close();
        else
            root.end.keep();
    }

    function goSecond() {
        if (root.end.printer)
            root.end.printOut("record");
        else
            root.end.stop();
    }

    function goAside() {
        root.end.stop();
    }

    Column {
        x: Theme.margin
        y: (parent.height - height) / 2
        width: parent.width - 2 * Theme.margin
        spacing: Theme.tight ? Theme.tinySpace : Theme.compact ? Theme.gap : Theme.space

        Drawing {
            anchors.left: parent.left
            visible: !Theme.tight
            width: Theme.px(Theme.compact ? 110 : 160)
            height: width
            name: root.failed ? "icons/warning" : root.kept ? "pictograms/record-kept" : "pictograms/record-going"
        }

        ScreenTitle {
            x: 0
            width: parent.width
            text: root.kept ? qsTrId("kept-title") : root.failed ? qsTrId("kept-failed") : qsTrId("kept-going")
        }

        component Line: BalancedText {
            visible: markup !== ""
            width: Math.min(parent.width, Theme.px(1400))
            spoken: markup
            plain: true
            size: Theme.tight ? Theme.noteSize : Theme.sentenceSize
            line: Theme.tight ? Theme.tileLine : Theme.sentenceLine
            anchors.left: parent.left
        }

        Line { markup: root.note }
        Line { markup: root.more }
        Line { markup: root.last }
    }
}
