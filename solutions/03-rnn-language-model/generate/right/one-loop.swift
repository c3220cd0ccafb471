/// One loop over all steps: while the prompt lasts its token is read and the prediction thrown away, afterwards the prediction is
/// read. Simple, and it computes logits for the prompt that nobody needs.
var (h, tokens) = (Tensor(zeros: [wh.shape[0]]), prompt)
var step = 0
while step < tokens.count {
    h = tanh(matmul(table.slice(axis: 0, at: tokens[step]), wx.transposed()) + matmul(h, wh.transposed()) + b)
    let p = softmax(matmul(w, h) + by, axis: 0).scalars
    step += 1
    if step >= prompt.count {
        tokens.append(p.firstIndex(of: p.max()!)!)
        if tokens.last == end || tokens.count == prompt.count + limit { break }
    }
}
return Array(tokens[prompt.count...])
