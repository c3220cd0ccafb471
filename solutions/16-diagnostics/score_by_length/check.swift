import CheckKit
import NumericCore

/// How many sequences each bucket holds.
private func counts(_ inputs: CheckValues) -> [Int] {
    var below = 0
    return inputs.ints("edges").map { edge in
        let upTo = inputs.ints("lengths").count { $0 <= edge }
        defer { below = upTo }
        return upTo - below
    }
}

/// Buckets of a few lengths each, with a sequence on every edge but one, or none between two of the edges.
private func buckets(_ edges: [Int], _ name: String, lengths: [Int]) -> ExtraCase {
    ExtraCase(name) { inputs, random in
        let n = max(inputs.ints("lengths").count, lengths.count)
        inputs["edges"] = .ints(edges)
        inputs["lengths"] = .ints((0..<n).map { lengths[$0 % lengths.count] })
        // More wrong answers than right ones, and both on the edges.
        inputs["correct"] = .tensor(Tensor((0..<n).map { $0 < 2 || random.uniform() < 0.3 ? 1 : 0 }))
    }
}

let check = Check(
    cases: [
        buckets([4, 9, 20, 50], "four buckets", lengths: [4, 50, 3, 5, 9, 20, 10, 21, 8]),
        buckets([5, 10, 20, 40], "an empty bucket", lengths: [40, 5, 3, 11, 20, 33, 5]),
        buckets([2, 3, 8], "an empty first bucket", lengths: [3, 8, 5, 8]),
        buckets([6], "a single bucket", lengths: [6, 2, 5]),
    ],
    accepts: { inputs, answer in
        let (lengths, edges) = (inputs.ints("lengths"), inputs.ints("edges"))
        return edges[0] < edges[1] && edges[1] >= lengths.max()! && lengths.contains(edges[0])
    },
    laws: [
        CheckLaw(
            "the-whole",
            "Weighted by how many sequences they hold, the buckets give the accuracy of the whole set."
        ) { inputs, answer in
            let held = counts(inputs)
            let right = zip(held, answer.floats()).reduce(0 as Float) {
                $0 + ($1.0 == 0 ? 0 : Float($1.0) * $1.1)
            }
            return abs(right - inputs.tensor("correct").sum()) < 1e-2
        },
        CheckLaw(
            "between-0-and-1", "A bucket's score lies between 0 and 1, or is −1 where the bucket is empty."
        ) {
            inputs, answer in
            zip(counts(inputs), answer.floats()).allSatisfy {
                $0 == 0 ? $1 == -1 : (-0.001...1.001).contains($1)
            }
        },
    ])
