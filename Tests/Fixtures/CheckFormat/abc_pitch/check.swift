import CheckKit
import NumericCore

let notes = ["C", "D", "E", "F", "G", "A", "B", "c", "d", "e", "f", "g", "a", "b", "^F", "_B", "=F", "^g'", "_E,"]

let check = Check(
    calls: notes.flatMap { note in
        [-7, -2, 0, 3, 7].map { key in ["note": .text(note), "key": .int(key), "alterations": .ints([0, 0, 0, 0, 0, 0, 0])] }
    },
    laws: [
        CheckLaw(
            "one-mark-is-an-octave", "One more ' adds 12.",
            probes: { inputs, _ in
                var higher = inputs
                higher["note"] = .text("c'")
                var lower = inputs
                lower["note"] = .text("c")
                return [higher, lower]
            },
            holds: { _, answers in answers[0].int("") - answers[1].int("") == 12 })
    ])
