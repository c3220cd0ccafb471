import LabKit
import NumericCore

extension Model {
    /// Shows what is remembered of a token on the way through the noise of a text such as `B ....`.
    func show(_ text: String, on run: LabRun) {
        let marks = text.uppercased().filter { !$0.isWhitespace }
        guard let token = marks.first.flatMap({ Recall.names.firstIndex(of: String($0)) }) else {
            run.fail(
                "`\(text.prefix(40))` does not begin with a token; write A, B, C or D, then a dot for each step of noise"
            )
        }
        let noise = marks.dropFirst()
        if let other = noise.first(where: { $0 != "." }) {
            run.fail("`\(other)` is no noise; after the token write a dot for each step of noise")
        }
        guard noise.count <= 400 else { run.fail("\(noise.count) steps of noise are more than 400") }
        // Asked after parts of the noise, with the noise drawn anew ten times.
        let parts = min(noise.count, 10)
        let gaps = parts == 0 ? [0] : (0...parts).map { noise.count * $0 / parts }
        let values = gaps.map { gap in
            let task = Recall(token: token, count: 10, gap: gap, using: &run.random)
            return Model.sureness(answers(to: task).logits, of: task)[token]
        }
        run.show(
            "steps of noise after \(Recall.names[token]), and how sure it then is of each token",
            rows: gaps.map { "\($0)" }, columns: Recall.names, values: values)
        let last = values[values.count - 1]
        let said = last.indices.max { last[$0] < last[$1] } ?? 0
        let isRight = said == token
        run.show(
            "after all of it",
            text: "It says \(Recall.names[said])"
                + (isRight ? ", and it was." : "; it was \(Recall.names[token])."))
    }
}
