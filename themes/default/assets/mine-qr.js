/**
 * QR codes (ISO/IEC 18004, model 2) of short texts, on the device and without DOM: byte mode, error
 * correction L, versions 1 to 20.
 *
 *   AlmanacQR.modules(text)   rows of true (dark) and false, or null for a text of more than 858 bytes
 */
(function (scope) {
  'use strict';

  /** By version from 1: error correction bytes of a block, blocks (group 1), data bytes of each, then group 2. */
  var BLOCKS = [
    [7, 1, 19], [10, 1, 34], [15, 1, 55], [20, 1, 80], [26, 1, 108], [18, 2, 68], [20, 2, 78], [24, 2, 97],
    [30, 2, 116], [18, 2, 68, 2, 69], [20, 4, 81], [24, 2, 92, 2, 93], [26, 4, 107], [30, 3, 115, 1, 116],
    [22, 5, 87, 1, 88], [24, 5, 98, 1, 99], [28, 1, 107, 5, 108], [30, 5, 120, 1, 121], [28, 3, 113, 4, 114],
    [28, 3, 107, 5, 108]
  ];

  /** Where the middles of the small squares are, in both directions. */
  function alignments(version) {
    if (version === 1) return [];
    var last = version * 4 + 10;
    var count = Math.floor(version / 7) + 2;
    var step = Math.ceil((last - 6) / (count - 1) / 2) * 2;
    var places = [6];
    for (var index = count - 2; index >= 0; index -= 1) places.push(last - index * step);
    return places;
  }

  // ---- Numbers of the field GF(256), polynomial 0x11d ----

  var power = [], log = [];
  for (var exponent = 0, value = 1; exponent < 255; exponent += 1) {
    power[exponent] = value;
    log[value] = exponent;
    value = value << 1 ^ (value & 0x80 ? 0x11d : 0);
  }
  function times(a, b) { return a && b ? power[(log[a] + log[b]) % 255] : 0; }

  /** The remainder that makes up for what is lost (Reed-Solomon). */
  function correction(data, count) {
    var generator = [1];
    for (var root = 0; root < count; root += 1) {
      var longer = generator.concat(0);
      generator.forEach(function (factor, place) { longer[place + 1] ^= times(factor, power[root]); });
      generator = longer;
    }
    var rest = data.concat(new Array(count).fill(0));
    data.forEach(function (_, place) {
      var factor = rest[place];
      if (factor) generator.forEach(function (other, next) { rest[place + next] ^= times(other, factor); });
    });
    return rest.slice(data.length);
  }

  // ---- From text to code words ----

  function utf8(text) {
    return unescape(encodeURIComponent(text)).split('').map(function (letter) { return letter.charCodeAt(0); });
  }

  function dataBytes(version) {
    var block = BLOCKS[version - 1];
    return block[1] * block[2] + (block[3] || 0) * (block[4] || 0);
  }

  function lengthBits(version) { return version < 10 ? 8 : 16; }

  function words(bytes, version) {
    var bits = [];
    function put(number, count) { for (var bit = count - 1; bit >= 0; bit -= 1) bits.push(number >> bit & 1); }
    put(4, 4);
    put(bytes.length, lengthBits(version));
    bytes.forEach(function (byte) { put(byte, 8); });
    var room = dataBytes(version) * 8;
    put(0, Math.min(4, room - bits.length));
    while (bits.length % 8) bits.push(0);
    for (var filler = 0xec; bits.length < room; filler ^= 0xec ^ 0x11) put(filler, 8);
    var data = [];
    for (var place = 0; place < bits.length; place += 8) data.push(parseInt(bits.slice(place, place + 8).join(''), 2));
    return interleaved(data, BLOCKS[version - 1]);
  }

  function interleaved(data, layout) {
    var blocks = [], start = 0;
    for (var group = 1; group < layout.length; group += 2) {
      for (var block = 0; block < layout[group]; block += 1) {
        blocks.push(data.slice(start, start + layout[group + 1]));
        start += layout[group + 1];
      }
    }
    var corrections = blocks.map(function (block) { return correction(block, layout[0]); });
    function woven(rows) {
      var result = [];
      for (var place = 0; place < Math.max.apply(null, rows.map(function (row) { return row.length; })); place += 1) {
        rows.forEach(function (row) { if (place < row.length) result.push(row[place]); });
      }
      return result;
    }
    return woven(blocks).concat(woven(corrections));
  }

  // ---- The square ----

  /** The bits of a number and behind them the remainder that guards them. */
  function guarded(number, generator, count) {
    var rest = number << count;
    var top = generator.toString(2).length;
    while (rest.toString(2).length >= top && rest) rest ^= generator << rest.toString(2).length - top;
    return number << count | rest;
  }

  /** The parts that are the same for every text; null where data belongs. */
  function frame(version) {
    var size = version * 4 + 17;
    var rows = [];
    for (var y = 0; y < size; y += 1) rows.push(new Array(size).fill(null));
    function square(middleX, middleY, radius, isDark) {
      for (var dy = -radius; dy <= radius; dy += 1) {
        for (var dx = -radius; dx <= radius; dx += 1) {
          var row = rows[middleY + dy];
          if (row && middleX + dx >= 0 && middleX + dx < size) row[middleX + dx] = isDark(Math.max(Math.abs(dx), Math.abs(dy)));
        }
      }
    }
    for (var place = 0; place < size; place += 1) rows[6][place] = rows[place][6] = place % 2 === 0;
    [[3, 3], [size - 4, 3], [3, size - 4]].forEach(function (middle) {
      square(middle[0], middle[1], 4, function (ring) { return ring !== 2 && ring !== 4; });
    });
    var middles = alignments(version);
    middles.forEach(function (x, i) {
      middles.forEach(function (y, j) {
        var inCorner = i === 0 && j === 0 || i === 0 && j === middles.length - 1 || i === middles.length - 1 && j === 0;
        if (!inCorner) square(x, y, 2, function (ring) { return ring !== 1; });
      });
    });
    putFormat(rows, 0);
    if (version >= 7) {
      var bits = guarded(version, 0x1f25, 12);
      for (var bit = 0; bit < 18; bit += 1) {
        var across = Math.floor(bit / 3), along = size - 11 + bit % 3;
        rows[across][along] = rows[along][across] = (bits >> bit & 1) === 1;
      }
    }
    return rows;
  }

  /** Level L (01) and the mask, twice. */
  function putFormat(rows, mask) {
    var size = rows.length;
    var bits = guarded(1 << 3 | mask, 0x537, 10) ^ 0x5412;
    for (var bit = 0; bit < 15; bit += 1) {
      var isDark = (bits >> bit & 1) === 1;
      var near = bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit;
      rows[near][8] = isDark;
      var far = bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit;
      rows[8][far] = isDark;
    }
    rows[size - 8][8] = true;
  }

  var MASKS = [
    function (x, y) { return (x + y) % 2 === 0; }, function (x, y) { return y % 2 === 0; },
    function (x) { return x % 3 === 0; }, function (x, y) { return (x + y) % 3 === 0; },
    function (x, y) { return (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0; },
    function (x, y) { return x * y % 2 + x * y % 3 === 0; },
    function (x, y) { return (x * y % 2 + x * y % 3) % 2 === 0; },
    function (x, y) { return ((x + y) % 2 + x * y % 3) % 2 === 0; }
  ];

  /** Data runs in columns of two, from the right, up and down by turns. */
  function filled(version, data, mask) {
    var rows = frame(version);
    putFormat(rows, mask);
    var size = rows.length, bit = 0;
    for (var right = size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (var step = 0; step < size; step += 1) {
        var isUp = (right + 1 & 2) === 0;
        var y = isUp ? size - 1 - step : step;
        for (var x = right; x > right - 2; x -= 1) {
          if (rows[y][x] !== null) continue;
          var isDark = bit < data.length * 8 && (data[bit >> 3] >> 7 - (bit & 7) & 1) === 1;
          rows[y][x] = isDark !== MASKS[mask](x, y);
          bit += 1;
        }
      }
    }
    return rows;
  }

  /** How badly a square can be read (ISO/IEC 18004, 7.8.3): runs, blocks, look-alikes, balance. */
  function penalty(rows) {
    var sum = 0, dark = 0, size = rows.length;
    function line(at) {
      var text = '';
      for (var place = 0; place < size; place += 1) text += at(place) ? '1' : '0';
      (text.match(/0{5,}|1{5,}/g) || []).forEach(function (run) { sum += run.length - 2; });
      for (var start = 0; start <= size - 11; start += 1) {
        var piece = text.substr(start, 11);
        if (piece === '10111010000' || piece === '00001011101') sum += 40;
      }
    }
    rows.forEach(function (row, y) {
      line(function (x) { return row[x]; });
      line(function (x) { return rows[x][y]; });
      row.forEach(function (isDark, x) {
        if (isDark) dark += 1;
        if (y && x && isDark === row[x - 1] && isDark === rows[y - 1][x] && isDark === rows[y - 1][x - 1]) sum += 3;
      });
    });
    return sum + Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size)) * 10;
  }

  function modules(text) {
    var bytes = utf8(text);
    for (var version = 1; version <= BLOCKS.length; version += 1) {
      if (4 + lengthBits(version) + bytes.length * 8 > dataBytes(version) * 8) continue;
      var data = words(bytes, version);
      return MASKS.map(function (_, mask) { return filled(version, data, mask); })
        .map(function (rows) { return { rows: rows, penalty: penalty(rows) }; })
        .reduce(function (best, other) { return other.penalty < best.penalty ? other : best; }).rows;
    }
    return null;
  }

  scope.AlmanacQR = { modules: modules };
})(typeof window === 'undefined' ? globalThis : window);
