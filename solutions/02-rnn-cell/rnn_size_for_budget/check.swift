import CheckKit

let check = Check(
    // A vocabulary of one-hot inputs: one parameter short of 64 units, and exactly enough. The square under the root has more
    // digits than a Float.
    calls: [644_159, 644_160].map {
        ["inputSize": .int(10_000), "budget": .int($0), "biases": .int(1)]
    },
    laws: [
        CheckLaw("it-fits", "A cell of the size you return has no more parameters than the budget allows.") {
            inputs, answer in count(inputs, size: answer.int()) <= inputs.int("budget")
        },
        CheckLaw("one-more-does-not", "One unit more would not fit: the size is the largest that does.") {
            inputs, answer in
            count(inputs, size: answer.int() + 1) > inputs.int("budget")
        },
        CheckLaw(
            "more-budget-never-gives-less", "With a larger budget the cell never has to be smaller.",
            probes: { inputs, random in
                var richer = inputs
                richer["budget"] = .int(inputs.int("budget") + Int(random.next() % 500))
                return [inputs, richer]
            },
            holds: { _, answers in answers[0].int() <= answers[1].int() }),
    ])

func count(_ inputs: CheckValues, size: Int) -> Int {
    size * (inputs.int("inputSize") + size + inputs.int("biases"))
}
