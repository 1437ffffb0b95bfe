package org.corvee.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name of two or three syllables that means nothing, in several scripts.
 *
 * @param latin with a capital, in plain letters
 * @param others in other scripts, each as {@code text@language}
 */
record MadeUpName(String latin, List<String> others) {
    private static final List<String> LANGUAGES = List.of("ko", "zh", "ru", "vi", "ar", "ja", "th", "pl");

    /** A syllable a line: plain letters, then one column for each of the languages. */
    private static final List<List<String>> SYLLABLES =
            """
            ha 하 哈 ха hà حا ハ ฮา há
            no 노 诺 но nổ نو ノ โน nó
            ri 리 里 ри rì ري リ ริ ryż
            su 수 素 су sư سو ス สุ sú
            ma 마 马 ма mạ ما マ มา mą
            do 도 多 до đỏ دو ド โด dó
            ki 기 基 ки kỳ كي キ กิ kić
            lu 루 鲁 лу lũ لو ル ลู łu
            be 베 贝 бе bế بي ベ เบ bę
            sha 샤 沙 ша xạ شا シャ ชา sza
            to 토 托 то tộ تو ト โต tó
            mi 미 米 ми mỹ مي ミ มิ mi
            ga 가 加 га gà غا ガ กา gą
            yo 요 约 ё dỗ يو ヨ โย jo
            ne 네 内 не nề ني ネ เน nę
            ra 라 拉 ра ra را ラ รา rą
            chu 추 楚 чу chữ تشو チュ ชู czu
            zo 조 佐 зо dộ زو ゾ โซ żo
            pe 페 佩 пе phế بي ペ เป pę
            wa 와 瓦 ва va وا ワ วา wą
            hi 히 希 хи hỉ هي ヒ หิ hi
            to 토 陶 то tờ طو ト ตอ to
            ku 쿠 库 ку cụ كو ク คุ ku
            se 세 塞 се sẻ سي セ เส sę
            ba 바 巴 ба bạ با バ บา bą
            mo 모 莫 мо mợ مو モ โม mó
            ti 티 蒂 ти tị تي ティ ติ ci
            yu 유 尤 ю dữ يو ユ ยู ju
            le 레 莱 ле lệ لي レ เล le
            dan 단 丹 дан đặn دان ダン ดัน dań
            sol 솔 索 соль sồn سول ソル โซล sól
            min 민 明 мин mịn مين ミン มิน miń
            """
                    .lines()
                    .map(line -> List.of(line.split(" ")))
                    .toList();

    MadeUpName {
        others = List.copyOf(others);
    }

    /** The name that these numbers spell. */
    static MadeUpName of(SeededNumbers numbers) {
        List<List<String>> syllables = new ArrayList<>();
        for (int i = 2 + numbers.below(2); i > 0; i--) {
            syllables.add(numbers.of(SYLLABLES));
        }
        String plain = column(syllables, 0);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            others.add(column(syllables, i + 1) + "@" + LANGUAGES.get(i));
        }
        return new MadeUpName(plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1), others);
    }

    private static String column(List<List<String>> syllables, int column) {
        return String.join("", syllables.stream().map(s -> s.get(column)).toList());
    }
}
