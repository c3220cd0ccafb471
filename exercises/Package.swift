// swift-tools-version: 6.2
// Written by `workbook author stubs`. Open this folder in an editor to have the stubs completed and checked.
// If it says that there is no module NumericCore: `workbook setup`, then `swift package purge-cache`.
import Foundation
import PackageDescription

// Each is a module of its own: two may declare the same helper.
let exercises = [
    "00-start/add_and_scale",
    "00-start/center_rows",
    "00-start/project_rows",
    "00-start/scale_and_shift",
    "00-start/take_step",
    "01-sequences/ngram_counts",
    "01-sequences/perplexity",
    "01-sequences/sequence_log_prob",
    "02-rnn-cell/rnn_forward",
    "02-rnn-cell/rnn_size_for_budget",
    "02-rnn-cell/rnn_step",
    "03-rnn-language-model/cross_entropy",
    "03-rnn-language-model/embed",
    "03-rnn-language-model/generate",
    "03-rnn-language-model/output_backward",
    "03-rnn-language-model/sample_next",
    "03-rnn-language-model/stable_softmax",
    "04-bptt/embed_backward",
    "04-bptt/gradient_check",
    "04-bptt/rnn_backward",
    "04-bptt/rnn_step_backward",
    "04-bptt/sgd_step",
    "04-bptt/train_recall",
    "04-bptt/truncated_bptt",
    "05-vanishing-gradients/clip_by_global_norm",
    "05-vanishing-gradients/gradient_norms",
    "05-vanishing-gradients/gradient_product",
    "05-vanishing-gradients/spectral_radius",
    "05-vanishing-gradients/state_jacobian",
    "06-gates/gate_half_life",
    "06-gates/gated_update",
    "06-gates/leaky_memory",
    "07-lstm-cell/cell_update",
    "07-lstm-cell/lstm_gates",
    "07-lstm-cell/lstm_step",
    "08-lstm-layer/bidirectional_lstm",
    "08-lstm-layer/fuse_gates",
    "08-lstm-layer/load_packed_weights",
    "08-lstm-layer/lstm_forward",
    "08-lstm-layer/stacked_lstm",
    "09-gradient-highway/gradient_flow",
    "09-gradient-highway/lstm_backward",
    "09-gradient-highway/lstm_step_backward",
    "10-gru/gru_convention",
    "10-gru/gru_forward",
    "10-gru/gru_reset_after",
    "10-gru/gru_step_backward",
    "11-lstm-variants/coupled_gate_step",
    "11-lstm-variants/layer_norm",
    "11-lstm-variants/layer_norm_lstm_step",
    "11-lstm-variants/peephole_step",
    "12-sequence-tasks/classify_last",
    "12-sequence-tasks/join_directions",
    "12-sequence-tasks/pool_states",
    "12-sequence-tasks/pooling_backward",
    "12-sequence-tasks/tag_steps",
    "13-padding-and-packing/length_mask",
    "13-padding-and-packing/masked_loss",
    "13-padding-and-packing/masked_rnn",
    "13-padding-and-packing/pack_rows",
    "13-padding-and-packing/reverse_within_length",
    "13-padding-and-packing/unpack_rows",
    "14-state-and-dropout/dropout_sequence",
    "14-state-and-dropout/forget_bias_start",
    "14-state-and-dropout/orthogonal_rows",
    "14-state-and-dropout/stream_states",
    "15-optimizers/adam_step",
    "15-optimizers/learning_rate",
    "15-optimizers/momentum_step",
    "15-optimizers/smoothed_cross_entropy",
    "16-diagnostics/gate_statistics",
    "16-diagnostics/mend_padding",
    "16-diagnostics/mend_softmax",
    "16-diagnostics/mend_state",
    "16-diagnostics/mend_targets",
    "16-diagnostics/mend_update",
    "16-diagnostics/score_by_length",
    "17-encoder-decoder/bridge_state",
    "17-encoder-decoder/decoder_states",
    "17-encoder-decoder/output_with_context",
    "17-encoder-decoder/seq2seq_log_prob",
    "17-encoder-decoder/shift_right",
    "18-decoding/beam_search",
    "18-decoding/greedy_decode",
    "18-decoding/mix_inputs",
    "19-attention/additive_scores",
    "19-attention/attention_backward",
    "19-attention/attention_context",
    "19-attention/bilinear_scores",
    "19-attention/masked_softmax",
    "20-attention-translation/alignment_error_rate",
    "20-attention-translation/attentive_step",
    "20-attention-translation/corpus_bleu",
    "21-self-attention/multi_head_attention",
    "21-self-attention/self_attention",
    "21-self-attention/split_heads",
    "22-transformer-block/rms_norm",
    "22-transformer-block/sinusoidal_positions",
    "22-transformer-block/swiglu",
    "22-transformer-block/transformer_block",
]

/// The folders named Sources above a place.
func sources(above place: String) -> [String] {
    var folder = URL(fileURLWithPath: place).resolvingSymlinksInPath()
    var found: [String] = []
    while folder.path.count > 1 {
        folder.deleteLastPathComponent()
        found.append(folder.appendingPathComponent("Sources").path)
    }
    return found
}

/// Where NumericCore lies: above this course, or beside the program that `workbook` starts.
func workbookSources() -> String? {
    let home = Context.environment["HOME"] ?? ""
    var folders = (Context.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    folders.append("\(home)/.local/bin")
    var places = sources(above: Context.packageDirectory)
    for folder in folders {
        let program = "\(folder)/workbook"
        guard FileManager.default.isExecutableFile(atPath: program) else { continue }
        let real = URL(fileURLWithPath: program).resolvingSymlinksInPath()
        places += sources(above: real.path)
        places.append(
            real.deletingLastPathComponent().appendingPathComponent("../share/workbook/Sources")
                .standardized.path)
    }
    return places.first { place in
        ["Package.swift", "NumericCore", "COpenBLAS"].allSatisfy {
            FileManager.default.fileExists(atPath: "\(place)/\($0)")
        }
    }
}

let found = workbookSources()

let package = Package(
    name: "exercises",
    dependencies: found.map { [.package(name: "workbook", path: $0)] } ?? [],
    targets: exercises.map { exercise in
        let parts = exercise.split(separator: "/").map(String.init)
        return .target(
            name: parts[1],
            dependencies: found == nil ? [] : [.product(name: "NumericCore", package: "workbook")],
            path: parts[0], sources: [parts[1] + ".swift"])
    }
)
