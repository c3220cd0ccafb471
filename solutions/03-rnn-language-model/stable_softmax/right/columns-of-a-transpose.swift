/// With the rows as columns, maxima and sums line up by themselves and nothing has to be reshaped.
let columns = logits.transposed()
let powers = exp(columns - columns.max(axis: 0))
return (powers / powers.sum(axis: 0)).transposed()
