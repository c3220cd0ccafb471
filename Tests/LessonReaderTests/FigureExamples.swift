import LessonReader

/// A figure of every kind, for what must hold of all of them.
enum FigureExamples {
    static let fences: [String: String] = [
        "state-trajectory": "vary: {weight: [-1.5, 1.5, 0.05], start: [-1, 1, 0.25]}\nweight: 1.2",
        "gradient-flow":
            "cells: [rnn, lstm, gru]\nsteps: 40\nvary: {radius: [0.5, 1.5, 0.05], forget-bias: [-2, 4, 0.5]}",
        "gate-curves": "caption: Between 0 and 1, and between −1 and 1",
        "cell-explorer": "write: 10\ncaption: Written for ten steps, then left alone",
        "attention-heat-map":
            """
        tokens: [the, cat, sat, because, it, slept]
        keys: [[0, 0], [3, 0], [0, 3], [0, 0], [1, 0], [0, 3]]
        queries: [[0, 0], [0, 0], [2, 0], [0, 2], [2, 0], [2, 0]]
        query: 5
        causal: true
        vary: {query: [1, 6, 1], temperature: [0.2, 4, 0.2]}
        caption: Keys say how much of a noun or a verb a word is; verbs and “it” ask for a noun
        """,
        "softmax-temperature": "logits: [2, 1, 0, -1]\nlabels: [cat, dog, mat, 日本]",
        "loss-curve": "cell: rnn\nsteps: 12\nvary: {steps: [0, 24, 2]}",
    ]

    static var kinds: [String] { fences.keys.sorted() }

    static func figure(_ kind: String) -> Figure {
        Figure(yaml: "kind: \(kind)\n" + (fences[kind] ?? ""))
    }

    static func text(_ figure: Figure, width: Int, options: LayoutOptions = LayoutOptions()) -> String {
        figure.rows(width: width, options: options).map { $0.trimmed().plain + "\n" }.joined()
    }
}
