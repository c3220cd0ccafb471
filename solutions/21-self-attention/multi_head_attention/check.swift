import CheckKit
import NumericCore

let check = Check(
    laws: [
        CheckLaw(
            "one-head-is-self-attention",
            "One head without biases is `self_attention` with the three thirds of `wqkv`, then W_o.",
            probes: { inputs, _ in
                var probe = inputs
                probe["heads"] = .int(1)
                probe["bqkv"] = .tensor(Tensor(zeros: inputs.tensor("bqkv").shape))
                return [probe]
            },
            holds: { probes, answers in
                let (x, w) = (probes[0].tensor("x"), probes[0].tensor("wqkv"))
                let width = x.shape[2]
                func third(_ n: Int) -> Tensor { w.slice(axis: 0, from: n * width, to: (n + 1) * width) }
                let found = selfAttention(
                    x: x, wq: third(0), wk: third(1), wv: third(2), causal: probes[0].bool("causal"))
                let expected = matmul(found, probes[0].tensor("wo"), transposingRight: true)
                return answers[0].tensor().isClose(
                    to: expected + probes[0].tensor("bo"), relative: 1e-3, absolute: 1e-4)
            }),
        CheckLaw(
            "bias-of-the-keys",
            "What is added to all keys alike adds the same to all scores of a query, so the middle third of `bqkv` changes nothing.",
            probes: { inputs, _ in
                var probe = inputs
                var biases = inputs.tensor("bqkv")
                let width = biases.count / 3
                for n in width..<(2 * width) { biases[n] = -biases[n] }
                probe["bqkv"] = .tensor(biases)
                return [inputs, probe]
            },
            holds: { _, answers in
                answers[0].tensor().isClose(to: answers[1].tensor(), relative: 1e-3, absolute: 2e-4)
            }),
    ])
