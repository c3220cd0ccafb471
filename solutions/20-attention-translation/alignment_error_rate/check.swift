import CheckKit
import NumericCore

let check = Check(
    cases: [
        ExtraCase("nothing possible besides what is sure") { inputs, _ in
            inputs["possible"] = inputs["sure"]
        },
        ExtraCase("no pair is repeated") { inputs, random in
            // Along a diagonal, as alignments lie: most are right, some are one off.
            inputs["predicted"] = .ints((0..<12).flatMap { [$0, $0 + Int(random.uniform() * 2)] })
            inputs["sure"] = .ints((0..<8).flatMap { [$0, $0] })
            inputs["possible"] = .ints((4..<12).flatMap { [$0, $0 + 1] })
        },
    ],
    laws: [
        CheckLaw(
            "all-sure-is-0", "Who predicts the sure pairs and no others makes no error.",
            probes: { inputs, _ in
                var probe = inputs
                probe["predicted"] = inputs["sure"]
                return [probe]
            },
            holds: { _, answers in abs(answers[0].float()) < 1e-5 }),
        CheckLaw(
            "possible-is-no-error", "Possible pairs beside all the sure ones are no error either.",
            probes: { inputs, _ in
                var probe = inputs
                probe["predicted"] = .ints(inputs.ints("possible") + inputs.ints("sure"))
                return [probe]
            },
            holds: { _, answers in abs(answers[0].float()) < 1e-5 }),
        CheckLaw(
            "said-twice", "A pair that is named twice counts once.",
            probes: { inputs, _ in
                var probe = inputs
                probe["predicted"] = .ints(inputs.ints("predicted") + inputs.ints("predicted").prefix(2))
                probe["sure"] = .ints(inputs.ints("sure").prefix(2) + inputs.ints("sure"))
                return [inputs, probe]
            },
            holds: { _, answers in abs(answers[0].float() - answers[1].float()) < 1e-5 }),
    ])
