import Figures
import Terminal

/// A figure of every kind, for what must hold of all of them.
enum FigureExamples {
    /// The rest of its fence; a new kind compiles only with one of its own.
    static func fence(_ kind: FigureKind) -> String {
        switch kind {
        case .stateTrajectory:
            "vary: {weight: [-1.5, 1.5, 0.05], start: [-1, 1, 0.25]}\nweight: 1.2"
        case .gradientFlow:
            "cells: [rnn, lstm, gru]\nsteps: 40\nvary: {radius: [0.5, 1.5, 0.05], forget-bias: [-2, 4, 0.5]}"
        case .gateCurves: "caption: Between 0 and 1, and between −1 and 1"
        case .gateHistogram: "training: 40"
        case .beamTree: "caption: Token . ends a sequence; numbers are sums of log p"
        case .cellExplorer: "write: 10\ncaption: Written for ten steps, then left alone"
        case .attentionHeatMap:
            """
            tokens: [the, cat, sat, because, it, slept]
            keys: [[0, 0], [3, 0], [0, 3], [0, 0], [1, 0], [0, 3]]
            queries: [[0, 0], [0, 0], [2, 0], [0, 2], [2, 0], [2, 0]]
            query: 5
            causal: true
            vary: {query: [1, 6, 1], temperature: [0.2, 4, 0.2]}
            caption: Keys say how much of a noun or a verb a word is; verbs and “it” ask for a noun
            """
        case .paddingGrid:
            "caption: Twelve sentences of 2 to 12 words; what is light is computed and thrown away"
        case .positionHeatMap: "caption: A column for each position, a row for each number of its encoding"
        case .scheduleCurve:
            "vary: {warm-up: [0, 50, 5], total: [50, 200, 10], floor: [0, 0.0005, 0.0001]}"
        case .softmaxTemperature: "logits: [2, 1, 0, -1]\nlabels: [cat, dog, mat, 日本]"
        case .labRun: labRun
        case .lossCurve: "cell: rnn\nsteps: 12\nvary: {steps: [0, 24, 2]}"
        }
    }

    /// As it stands once its runs have been put into it.
    private static let labRun = """
        from: lab delayed-recall
        variant: [rnn, gru]
        measure: "accuracy"
        guess: 0.25
        bar: 0.95
        guess-loss: 1.3863
        better: higher
        runs:
          - [rnn, course, 1, 800, [1, 200, 400, 800], [0.25, 0.27, 0.29, 0.26], [1, 400, 800], [1.39, 1.38, 1.38]]
          - [gru, own, 5, 300, [1, 100, 200, 300], [0.26, 0.3, 0.9, 1], [1, 150, 300], [1.4, 1.1, 0.01]]
          - ["without memory", beside, 5, 300, [1, 300], [0.25, 0.25], [], []]
        """

    /// Fences in which a field makes another picture of a kind, by the name of their goldens.
    static let variants: KeyValuePairs<String, String> = [
        "gradient-flow-mean":
            "kind: gradient-flow\nsteps: 100\nreadout: mean\nvary: {readout: [last, mean, max], steps: [2, 200, 2]}",
        "gradient-flow-max":
            "kind: gradient-flow\nsteps: 100\nreadout: max\nvary: {readout: [last, mean, max], steps: [2, 200, 2]}",
        "state-trajectory-chunk":
            "kind: state-trajectory\nweight: 0.95\nstart: 0\ninput: 0.1\nsteps: 60\nchunk: 15\nvary: {chunk: [5, 60, 5]}",
        "attention-heat-map-head":
            """
        kind: attention-heat-map
        tokens: [the, cat, sat, it]
        queries: [[0, 0, 0, 0], [0, 0, 0, 3], [3, 0, 0, 0], [3, 0, 0, 3]]
        keys: [[0, 0, 0, 0], [3, 0, 0, 0], [0, 0, 0, 3], [1, 0, 0, 0]]
        heads: 2
        query: 4
        vary: {head: [1, 2, 1], causal: [false, true], query: [1, 4, 1]}
        """,
        "loss-curve-attention":
            "kind: loss-curve\nlength: 12\nsteps: 60\nattention: true\nvary: {steps: [0, 120, 4], attention: [false, true]}",
        "position-heat-map-products":
            "kind: position-heat-map\nshow: products\nvary: {size: [4, 64, 4], show: [sinusoids, products]}",
        "beam-tree-alpha": "kind: beam-tree\nwidth: 3\nalpha: 0.8",
    ]

    static func figure(_ kind: FigureKind) -> Figure {
        Figure(yaml: "kind: \(kind.rawValue)\n" + fence(kind))
    }

    static func text(_ figure: Figure, width: Int, style: PlotStyle = .braille) -> String {
        figure.rows(width: width, style: style).map { $0.trimmed().plain + "\n" }.joined()
    }
}
