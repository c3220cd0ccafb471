import Foundation
import LessonMarkup
import QuizBank
import Testing

/// Numbers that the reference core computes, held to the formulas written out.
struct GeneratorTests {
    private func question(_ yaml: String, _ text: String) throws -> Question {
        let quiz = Fixture.fence(yaml, text: text)
        #expect(quiz.diagnostics.map(\.description) == [])
        return try #require(quiz.questions.first)
    }

    private func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

    private func answer(_ yaml: String) throws -> Double {
        let shown = Presentation(of: try question(yaml, "What?"), seed: 1)
        return try #require(Double(shown.correctAnswerText))
    }

    @Test func anLSTMStepIsTheCellsEquations() throws {
        let question = try question(
            """
            draw: {x: [0.2, 0.8, 0.2], h: [-0.6, 0.6, 0.3], c: [0.5, 1.5, 0.5]}
            number:
              generator: lstm-step
              x: x
              h: h
              c: c
              input: [1, 0.5, 0]
              forget: [-1, 0.5, 1]
              candidate: [0.7, -0.4, 0.1]
              output: [0.3, 0.2, 0.5]
            tolerance: 0.01
            wrong:
              - {number: {result: cell}, feedback: "That is the cell. The gate shows {output_gate} of its tanh."}
              - {number: output_gate, feedback: That is the gate alone.}
              - number: {c: 0}
                feedback: The old cell is missing.
            """, "x = {x}, h = {h}, c = {c}. What is the new state?")
        for seed in 0..<50 as Range<UInt64> {
            let shown = Presentation(of: question, seed: seed)
            let (x, h) = (try #require(shown.values["x"]), try #require(shown.values["h"]))
            let c = try #require(shown.values["c"])
            let input = sigmoid(x + 0.5 * h)
            let candidate = tanh(0.7 * x - 0.4 * h + 0.1)
            let output = sigmoid(0.3 * x + 0.2 * h + 0.5)
            let cell = sigmoid(-x + 0.5 * h + 1) * c + input * candidate
            #expect(abs(try #require(shown.values["state"]) - output * tanh(cell)) < 1e-6)
            #expect(abs(try #require(shown.values["cell"]) - cell) < 1e-6)
            #expect(try shown.verdict(typing: String(output * tanh(cell))).isCorrect)
            #expect(!shown.text.blocks.plainText.contains("{"))
            let told = try shown.verdict(typing: "\(cell)")
            if !told.isCorrect {
                #expect(told.words[0].hasPrefix("That is the cell. The gate shows 0."))
            }
            let forgetful = try shown.verdict(typing: "\(output * tanh(input * candidate))")
            #expect(forgetful.isCorrect || forgetful.words == ["The old cell is missing."])
        }
    }

    @Test func aGRUStepIsTheCellsEquations() throws {
        let (x, h) = (0.5, -0.4)
        let gates = "reset: [1, 2, 0], update: [0.5, -1, 0.2], candidate: [0.9, 0.8, -0.1]"
        let (r, z) = (sigmoid(x + 2 * h), sigmoid(0.5 * x - h + 0.2))
        func yaml(_ more: String) -> String {
            "number: {generator: gru-step, x: \(x), h: \(h), \(gates)\(more)}"
        }
        let n = tanh(0.9 * x + r * 0.8 * h - 0.1)
        #expect(abs(try answer(yaml("")) - ((1 - z) * n + z * h)) < 1e-4)
        #expect(abs(try answer(yaml(", update-means: new")) - ((1 - z) * h + z * n)) < 1e-4)
        #expect(abs(try answer(yaml(", result: reset_gate")) - r) < 1e-4)
        let late = tanh(0.9 * x + r * (0.8 * h + 0.3) - 0.1)
        #expect(abs(try answer(yaml(", hidden-bias: 0.3, result: candidate_value")) - late) < 1e-4)
    }

    @Test func attentionWeightsAreASoftmaxOfProducts() throws {
        let yaml = "generator: attention-weights, query: [1, 2], keys: [[1, 0], [0, 1], [1, 1]]"
        let scores = [1, 2, 3].map { exp(Double($0) / 2.0.squareRoot()) }
        let total = scores.reduce(0, +)
        #expect(abs(try answer("number: {\(yaml), result: weight_2}") - scores[1] / total) < 1e-4)
        let plain = [1, 2, 3].map { exp(Double($0)) }
        #expect(
            abs(
                try answer("number: {\(yaml), scaled: no, result: weight_3 - weight_1}")
                    - (plain[2] - plain[0]) / plain.reduce(0, +)) < 1e-4)
        #expect(
            abs(
                try answer("number: {\(yaml), values: [[1], [2], [3]], result: context_1}")
                    - (scores[0] + 2 * scores[1] + 3 * scores[2]) / total) < 1e-3)
    }

    @Test func aSequencesLogProbabilityIsTheSumOfItsTokens() throws {
        let yaml =
            "generator: sequence-log-probability, probabilities: [[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]], tokens: [1, 2]"
        #expect(abs(try answer("number: {\(yaml)}") - log(0.3 * 0.8)) < 1e-3)
        #expect(
            abs(try answer("number: {\(yaml), result: perplexity}") - 1 / (0.3 * 0.8).squareRoot()) < 1e-3)
        let logits = "generator: sequence-log-probability, logits: [[2, 0]], tokens: [0]"
        #expect(abs(try answer("number: {\(logits), result: probability}") - sigmoid(2)) < 1e-4)
    }

    @Test func aGradientIsClippedByItsNorm() throws {
        let yaml = "number: {generator: clipped-gradient, gradient: [3, -4], limit: 1, result: "
        #expect(try answer(yaml + "norm}") == 5)
        #expect(abs(try answer(yaml + "clipped_2}") + 0.8) < 1e-4)
        #expect(
            try answer("number: {generator: clipped-gradient, gradient: [3, 4], limit: 9, result: clipped_1}")
                == 3)
    }

    @Test func aMaskedLossIsTheMeanOfThePlacesThatCount() throws {
        #expect(
            try answer(
                "number: {generator: masked-loss, losses: [[1, 2, 9], [3, 9, 9]], mask: [[1, 1, 0], [1, 0, 0]]}"
            )
                == 2)
        let logits = "generator: masked-loss, logits: [[2, 0], [0, 0]], targets: [0, 1], mask: [1, 0]"
        #expect(abs(try answer("number: {\(logits)}") + log(sigmoid(2))) < 1e-4)
    }

    @Test(arguments: [
        ("number: {x: 1}", "the number is a map without a generator"),
        ("number: {generator: lstm-stp}", "there is no generator `lstm-stp`"),
        ("number: {generator: lstm-step}", "`lstm-step` lacks `x`"),
        (
            "number: {generator: clipped-gradient, gradient: [1], limit: 1}",
            "`clipped-gradient` has several results"
        ),
        (
            "number: {generator: clipped-gradient, gradient: [1], limit: 1, result: nrom}",
            "a formula of `q` uses `nrom`, but known are clipped_1, clipped_norm, norm"
        ),
        (
            "number: {generator: clipped-gradient, gradients: [1], limit: 1}",
            "`clipped-gradient` takes no `gradients`"
        ),
        (
            "number: {generator: clipped-gradient, gradient: 1, limit: 1, result: norm}",
            "`gradient` is not what it should be"
        ),
        (
            "number: {generator: clipped-gradient, gradient: [1], limit: 0, result: norm}",
            "the generator of `q`: the limit is 0"
        ),
        (
            "number: {generator: clipped-gradient, gradient: [z], limit: 1, result: norm}",
            "a formula of `q` uses `z`, but nothing is drawn"
        ),
        (
            "number: {generator: clipped-gradient, gradient: [1/0], limit: 1, result: norm}",
            "the generator of `q`: `gradient` is undefined"
        ),
        (
            "number: {generator: attention-weights, query: [1], keys: [[1, 2]], result: weight_1}",
            "the generator of `q`: the query has 1 numbers and a key 2"
        ),
        (
            "number: {generator: attention-weights, query: [1], keys: [[1], [1, 2]], result: weight_1}",
            "`keys` is not what it should be"
        ),
        (
            "number: {generator: masked-loss, losses: [1], mask: [1, 1]}",
            "the generator of `q`: there are 1 losses for a mask of 2"
        ),
        ("number: {generator: masked-loss, mask: [0]}", "the generator of `q`: the mask is not 0 and 1"),
        (
            "number: {generator: sequence-log-probability, logits: [[1, 2]], tokens: [2]}",
            "the generator of `q`: 2 in `tokens` is no token from 0 to 1"
        ),
        (
            "number: {generator: sequence-log-probability, probabilities: [[0.5, 0.4]], tokens: [1]}",
            "the generator of `q`: a row of `probabilities`"
        ),
        (
            "draw: {norm: [1, 2]}\nnumber: {generator: clipped-gradient, gradient: [norm], limit: 1, result: norm}",
            "`norm` of `q` is drawn, and its generator computes one too"
        ),
    ])
    func aCallThatMakesNoSenseIsSaid(_ yaml: String, _ message: String) {
        let quiz = Fixture.fence(yaml)
        #expect(quiz.diagnostics.contains { $0.message.hasPrefix(message) }, "\(quiz.diagnostics)")
        #expect(quiz.questions.isEmpty)
    }

    @Test func whatIsComputedCannotStandInTheQuestion() {
        let quiz = Fixture.fence(
            "number: {generator: clipped-gradient, gradient: [1], limit: 1, result: norm}",
            text: "Is it {norm}?")
        #expect(quiz.questions.isEmpty)
        #expect(quiz.diagnostics.contains { $0.message.contains("would be told") }, "\(quiz.diagnostics)")
    }
}
