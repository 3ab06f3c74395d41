import QtQuick

// One look: every colour the kiosk may use, by what it is for.
QtObject {
    required property string name

    required property color page
    required property color plate
    required property color card
    required property color ink
    required property color ink2
    required property color edge
    required property color hair
    required property color accent
    required property color onaccent
    required property color accentedge
    required property color soft
    required property color onsoft
    required property color press
    required property color focus

    required property color em
    required property color onem
    required property color emedge
    required property color emsoft
    required property color ur
    required property color onur
    required property color uredge
    required property color ursoft
    required property color dr
    required property color ondr
    required property color dredge
    required property color drsoft
    required property color ex
    required property color onex
    required property color exedge
    required property color exsoft

    required property color bone
    required property color boneLine
    required property color disc
    required property color fluid
    required property color fluidLine
    required property color cord
    required property color cordLine
    required property color epi
    required property color epiLine
    required property color ligament
    required property color ligamentLine
    required property color blood
    required property color bloodLine
    required property color tissue
    required property color tissueDeep
    required property color skinLine
    required property color brain
    required property color brainLine
    required property color needle
    required property color needleLine

    required property color skinA
    required property color skinALine
    required property color skinB
    required property color skinBLine
    required property color skinC
    required property color skinCLine
    required property color skinD
    required property color skinDLine
    required property color hairDark
    required property color hairBrown
    required property color hairGrey
    required property color hairLine
    required property color clothTeal
    required property color clothPale
    required property color clothSand
    required property color clothPlum
    required property color clothLine
    required property color wall
    required property color floor
    required property color wood
    required property color metal
    required property color paper
    required property color redA
    required property color redB
    required property color bruiseA
    required property color bruiseB
    required property color sun
    required property color leaf
}
