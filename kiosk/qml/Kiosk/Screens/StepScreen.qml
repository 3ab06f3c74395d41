pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One idea: words on the leading side, the picture that teaches it on the other; in portrait the picture is above.
StageScreen {
    id: root

    readonly property ReadingModel reading: root.visit.reading
    readonly property bool hasFigure: reading.figure !== ""
    readonly property bool hasPicture: hasFigure || reading.hasChart
    readonly property bool moving: reading.motionSteps.length > 0 && !Theme.reducedMotion
    readonly property bool stilled: reading.stills.length > 0 && Theme.reducedMotion
    readonly property real plateScale: reading.screenId === "" ? 0 : reading.plateScale(plate.width, plate.height)
    // Where words on the drawing would need more than a sixth of its width a line, numbers stand for them.
    readonly property bool numbered: plateScale > 0 && Theme.labelSize * Theme.scriptLine / plateScale > 44
    // A wider plate would show beyond the canvas of the drawing (docs/drawing.md).
    readonly property real plateShape: 1120 / 840
    readonly property real plateShare: Theme.largest ? (Theme.compact ? 0.42 : 0.46) : Theme.compact ? 0.54 : 0.583

    // Where a paragraph is higher than the stage, the picture has the first page and the words the whole width after it.
    property bool givesWay: false
    readonly property bool plateShown: hasPicture && !(givesWay && reading.page > 0)
    readonly property bool fullWidth: Theme.portrait || !hasPicture || givesWay
    readonly property string occasion: [reading.screenId, Theme.textSize, width, height, Theme.arabic].join()

    onOccasionChanged: givesWay = false

    pageCount: words.pageCount
    shownPage: words.shownPage

    PagedWords {
        id: words

        readonly property real side: Theme.portrait ? Theme.px(72) : Theme.margin
        readonly property real air: Theme.compact ? Theme.space : Theme.wideSpace
        readonly property real besidePlate: parent.width - plate.width - side - air

        x: !Theme.rightToLeft ? side : root.fullWidth ? parent.width - width - side : plate.width + air
        y: Theme.portrait && root.plateShown ? plate.height + Theme.space : 0
        width: root.fullWidth ? Math.min(parent.width - 2 * side, Theme.px(1150)) : besidePlate
        height: parent.height - y - (Theme.portrait ? Theme.smallSpace : 0)
        title: root.reading.title
        spokenTitle: root.reading.spokenTitle
        blocks: root.reading.blocks
        keys: root.reading.keys
        keysShown: root.numbered && !root.stilled
        page: root.reading.page
        titleApart: root.givesWay
        titleWidth: besidePlate
        onOverflowed: root.givesWay = root.hasPicture
        onTermTouched: term => root.visit.openTerm(term)
    }

    Item {
        id: plate

        visible: root.plateShown
        x: Theme.portrait || Theme.rightToLeft ? 0 : parent.width - width
        width: !root.hasPicture ? 0 : Theme.portrait ? parent.width : Math.round(Math.min(parent.width * root.plateShare, parent.height * root.plateShape))
        height: Theme.portrait ? Math.round(parent.height * (Theme.largest ? 0.44 : 0.52)) : parent.height

        Loader {
            anchors.fill: parent
            active: root.hasPicture
            sourceComponent: root.reading.hasChart ? chart : root.stilled ? stills : root.moving ? motion : drawing
        }

        FigureLabels {
            anchors.fill: parent
            visible: root.hasFigure && !root.stilled
            labels: root.reading.labels
            plateScale: root.plateScale
            numbered: root.numbered
        }

        MotionControls {
            id: motionControls

            visible: root.moving || root.stilled
            visit: root.visit
            x: parent.width - width - Theme.gap
            y: parent.height - height - Theme.gap
            stilled: root.stilled
            running: root.movingFigure !== null && root.movingFigure.running
            onPlay: root.movingFigure.play()
        }
    }

    property MovingFigure movingFigure: null

    Component {
        id: drawing

        Plate {
            figure: root.reading.figure
            missing: root.reading.figureMissing
            alternative: root.reading.alternative
        }
    }

    Component {
        id: chart

        IconArray {
            people: root.reading.people
            alternative: root.reading.alternative
        }
    }

    Component {
        id: stills

        Stills {
            figures: root.reading.stills
            alternative: root.reading.alternative
        }
    }

    Component {
        id: motion

        MovingFigure {
            figure: root.reading.figure
            alternative: root.reading.alternative
            steps: root.reading.motionSteps
            plateScale: root.plateScale
            Component.onCompleted: root.movingFigure = this
            Component.onDestruction: root.movingFigure = null
        }
    }

    // The next drawing is painted ahead, so that Continue finds it ready; but not while this screen is being shown,
    // and not before the plate above has taken what was painted for it.
    Image {
        id: ahead

        readonly property string following: root.reading.nextFigure
        property string figure: ""

        visible: false
        asynchronous: true
        source: Theme.drawing(ahead.figure, plate.width, plate.height, "&fit=plate&radius=" + Theme.plateRadius + "&corners=" + (Theme.portrait ? "bottom" : Theme.rightToLeft ? "right" : "left"))

        onFollowingChanged: pause.restart()

        Timer {
            id: pause

            interval: 120
            running: true
            onTriggered: ahead.figure = ahead.following
        }
    }
}
