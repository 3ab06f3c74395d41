.pragma library

// Narrows a wrapping text item, at most *room* wide, as far as it can go without one more line: so that no word
// stands alone on the last line. Returns nothing; sets the item's width.
function narrow(item, room) {
    item.width = room;
    const lines = item.lineCount;
    if (lines < 2 || room <= 0)
        return;
    let least = room / lines;
    let most = room;
    while (most - least > 8) {
        const middle = (least + most) / 2;
        item.width = middle;
        if (item.lineCount > lines || item.contentWidth > middle)
            least = middle;
        else
            most = middle;
    }
    // The ends of some letters reach a little beyond what Qt measures.
    item.width = Math.min(room, Math.ceil(most) + 4);
    // Joined letters can be wider at the end of a line than when Qt broke it there.
    while (item.contentWidth > item.width && item.width > room / 2)
        item.width -= 4;
}
