import com.google.refine.model.Recon;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.StandardReconConfig;
import java.util.List;

/** OpenRefine's own client: reconciles names of three scripts and a misspelt one. usage: java OpenRefine.java ORIGIN */
class OpenRefine {
    public static void main(String[] arguments) {
        StandardReconConfig service = new StandardReconConfig(
                arguments[0] + "/reconcile",
                "https://w3id.org/corvee/id/",
                "https://w3id.org/corvee/ontology#",
                "Place",
                "place",
                true,
                10,
                List.of());
        List<String> names = List.of("Vladivostok", "블라디보스토크", "Владивосток", "Kilchu", "길주", "Vladivostock");
        List<ReconJob> jobs =
                names.stream().map(service::createSimpleJob).toList();
        List<Recon> answers = service.batchRecon(jobs, 1L);
        boolean all = answers.size() == names.size();
        for (int i = 0; i < answers.size(); i++) {
            var best = answers.get(i).candidates.isEmpty() ? null : answers.get(i).candidates.get(0);
            all &= best != null;
            System.out.printf(
                    "%s: %s%s%n",
                    names.get(i),
                    best == null ? "nothing" : best.id + " " + Math.round(best.score),
                    answers.get(i).match == null ? "" : ", matched");
        }
        System.exit(all ? 0 : 1);
    }
}
