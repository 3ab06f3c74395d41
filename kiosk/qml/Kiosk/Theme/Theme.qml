pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Sizes, colours and type. Lengths are given as on the 102 ppi reference panel and follow the millimetre,
// so that a button is as large on every screen.
QtObject {
    id: theme

    readonly property real referencePixelsPerMm: 4.016

    property real pixelsPerMm: referencePixelsPerMm
    property real distanceFactor: 1
    property string lookName: "day"
    property string textSize: "normal"
    property bool rightToLeft: false
    property bool arabic: false
    property bool reducedMotion: false
    // For pictures of screens: every movement is at its end at once.
    property bool instant: false
    property real windowWidth: 1920
    property real windowHeight: 1080

    readonly property real mm: pixelsPerMm * distanceFactor
    readonly property bool portrait: windowHeight > windowWidth
    readonly property bool compact: Math.min(windowWidth, windowHeight) < 230 * mm
    readonly property bool large: textSize !== "normal"
    readonly property bool largest: textSize === "largest"
    // A small panel and tall letters: what is not needed gives way.
    readonly property bool tight: compact && (large || arabic)

    readonly property Look look: lookName === "dim" ? dimLook : lookName === "contrast" ? highContrastLook : dayLook
    readonly property DayLook dayLook: DayLook {}
    readonly property DimLook dimLook: DimLook {}
    readonly property HighContrastLook highContrastLook: HighContrastLook {}

    readonly property string titleFamily: arabic ? "Noto Naskh Arabic" : "Noto Serif"
    readonly property string textFamily: arabic ? "Noto Sans Arabic" : "Noto Sans"
    readonly property real scriptLine: arabic ? 1.2 : 1

    readonly property int labelSize: sized(27, 35, 45)
    readonly property int noteSize: sized(29, 36, 45)
    readonly property int tileSize: compact ? sized(33, 38, 45) : sized(36, 40, 46)
    readonly property int buttonSize: compact ? sized(31, 36, 45) : sized(33, 38, 45)
    readonly property int sentenceSize: sized(37, 42, 48)
    readonly property int titleSize: compact ? sized(46, 50, 54) : sized(58, 62, 66)
    readonly property int displaySize: tight ? px(58) : compact ? px(76) : px(104)
    readonly property int levelSize: compact ? sized(46, 46, 46) : sized(66, 70, 74)
    readonly property int numberSize: px(104)
    readonly property int secondsSize: px(150)

    readonly property real labelLine: 1.3 * scriptLine
    readonly property real tileLine: 1.22 * scriptLine
    readonly property real sentenceLine: (compact && large ? 1.3 : 1.42) * scriptLine
    readonly property real titleLine: 1.16 * scriptLine

    readonly property int hairline: Math.max(2, px(2))
    readonly property int edgeWidth: Math.max(2, px(3))
    readonly property int markWidth: px(5)
    readonly property int focusWidth: px(4)

    readonly property int tinySpace: px(8)
    readonly property int smallSpace: px(12)
    readonly property int gap: compact ? px(16) : px(20)
    readonly property int space: px(28)
    readonly property int wideSpace: px(40)
    readonly property int sentenceGap: px(26)
    readonly property int margin: compact ? px(40) : portrait ? px(48) : px(64)

    readonly property int barRadius: px(16)
    readonly property int buttonRadius: px(22)
    readonly property int tileRadius: px(26)
    readonly property int heroRadius: px(30)
    readonly property int plateRadius: px(36)

    readonly property int topBarHeight: compact ? px(88) : portrait ? px(112) : px(104)
    readonly property int bottomBarHeight: compact ? px(108) : portrait ? px(148) : px(136)
    readonly property int bannerHeight: Math.round(Math.min(labelSize, px(35)) * 1.45 * scriptLine)
    readonly property int buttonHeight: compact ? px(81) : px(92)
    readonly property int barItemHeight: px(68)
    readonly property int touchFloor: Math.ceil(Math.max(12 * mm, 9 * pixelsPerMm))
    readonly property int iconSize: px(34)
    readonly property int pictogramSize: compact ? px(84) : px(104)

    // A telephone reads modules of this size at arm's length, whatever the distance the text is set for.
    readonly property real qrModuleMm: 0.7
    // How light the paper of a code is, from 0 to 255, and how large it may be: white paper would hurt in the dim look.
    readonly property int codePaper: lookName === "dim" ? 150 : 255
    readonly property color codePaperColour: Qt.rgba(codePaper / 255, codePaper / 255, codePaper / 255, 1)
    readonly property int mostCodeSide: lookName === "dim" ? px(540) : px(1200)

    readonly property int pressMs: 50
    readonly property int sheetMs: reducedMotion || instant ? 0 : 160
    readonly property int sheetTravel: px(24)
    readonly property int motionStepMs: 83

    function px(reference: real): int {
        return Math.round(reference / referencePixelsPerMm * mm);
    }

    // Rounded up: text keeps the promised height of its capitals.
    function pxUp(reference: real): int {
        return Math.ceil(reference / referencePixelsPerMm * mm);
    }

    function sized(normal: real, large: real, largest: real): int {
        return pxUp(textSize === "largest" ? largest : textSize === "large" ? large : normal);
    }

    function levelFill(level: string): color {
        return level === "emergency" ? look.em : level === "urgent" ? look.ur : level === "doctor" ? look.dr : look.ex;
    }

    function levelInk(level: string): color {
        return level === "emergency" ? look.onem : level === "urgent" ? look.onur : level === "doctor" ? look.ondr : look.onex;
    }

    function levelEdge(level: string): color {
        return level === "emergency" ? look.emedge : level === "urgent" ? look.uredge : level === "doctor" ? look.dredge : look.exedge;
    }

    function levelSoft(level: string): color {
        return level === "emergency" ? look.emsoft : level === "urgent" ? look.ursoft : level === "doctor" ? look.drsoft : look.exsoft;
    }

    // The names of the fill and of what is drawn on it.
    function levelColours(level: string): string {
        return level === "emergency" ? "em-onem" : level === "urgent" ? "ur-onur" : level === "doctor" ? "dr-ondr" : "ex-onex";
    }

    // The address of a drawing at its size in pixels, in the present look; empty until there is a size.
    function drawing(name: string, width: real, height: real, options: string): string {
        if (name === "" || width < 1 || height < 1)
            return "";
        return "image://drawing/" + name + "?look=" + lookName + "&width=" + Math.round(width) + "&height=" + Math.round(height) + options;
    }
}
